import { isObject, textOf, textsOf, type Json } from './imported.ts';

/** Markings that bundles refer to without carrying them: TLP 1.0 of the STIX 2 specifications, and FIRST's TLP 2.0. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', 'TLP:WHITE'],
  ['marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da', 'TLP:GREEN'],
  ['marking-definition--f88d31f6-486f-44da-b317-01333bde0b82', 'TLP:AMBER'],
  ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'TLP:RED'],
  ['marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487', 'TLP:CLEAR'],
  ['marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb', 'TLP:GREEN'],
  ['marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421', 'TLP:AMBER'],
  ['marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003', 'TLP:AMBER+STRICT'],
  ['marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1', 'TLP:RED'],
]);

/**
 * How an object may be passed on, by the Traffic Light Protocol. Copyright statements, which ATT&CK hangs on every
 * object, are no handling instruction and are left out.
 */
export function markingsIn(objects: ReadonlyMap<string, Json>): (object: Json) => string | undefined {
  const known = new Map(KNOWN);
  for (const [id, object] of objects) {
    if (object['type'] !== 'marking-definition') continue;
    const tlp = tlpOf(object);
    if (tlp !== undefined) known.set(id, tlp);
  }
  return (object) => {
    if (object['object_marking_refs'] === undefined) return undefined;
    const found = new Set<string>();
    for (const id of textsOf(object['object_marking_refs'])) {
      const tlp = known.get(id);
      if (tlp !== undefined) found.add(tlp);
    }
    return found.size === 0 ? undefined : [...found].join(', ');
  };
}

/** The marking definitions that a pack's marking stands for (`TLP:AMBER` of TLP 2.0), for an object of STIX 2.1. */
export function markingRefs(marking: string | undefined): readonly string[] {
  const named = new Set((marking ?? '').toUpperCase().match(/TLP:(?:WHITE|CLEAR|GREEN|AMBER(?:\+STRICT)?|RED)/g));
  if (named.delete('TLP:WHITE')) named.add('TLP:CLEAR');
  // The newer definitions stand behind the older ones, and win.
  const byName = new Map([...KNOWN].map(([id, name]) => [name, id]));
  return [...named].flatMap((name) => byName.get(name) ?? []);
}

/** STIX 2.0 and 2.1 say `definition: { tlp: white }`; for TLP 2.0 the name or an extension says it. */
function tlpOf(object: Json): string | undefined {
  const definition = isObject(object['definition']) ? object['definition'] : {};
  const extensions = isObject(object['extensions']) ? Object.values(object['extensions']).filter(isObject) : [];
  for (const said of [definition['tlp'], ...extensions.map((one) => one['tlp_2_0']), object['name']]) {
    const text = textOf(said, 100)?.toUpperCase();
    const colour =
      text === undefined ? undefined : /^(?:TLP:)?(WHITE|CLEAR|GREEN|AMBER(?:\+STRICT)?|RED)$/.exec(text)?.[1];
    if (colour !== undefined) return `TLP:${colour}`;
  }
  return undefined;
}
