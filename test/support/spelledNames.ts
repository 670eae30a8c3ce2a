import * as fc from 'fast-check';

/** Names as people write them: in other case, in the plural, with a generic tail glued on, hyphenated, begun only. */
export function spelledNames(names: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...names), fc.nat(9)).map(([name, how]) => {
    switch (how) {
      case 0:
        return name.toUpperCase();
      case 1:
        return name.toLowerCase();
      case 2:
        return `${name}s`;
      case 3:
        return `${name}es`;
      case 4:
        return `${name}RAT`;
      case 5:
        return `${name}Stealers`;
      case 6:
        return name.replace(' ', '-');
      case 7:
        return name.slice(0, name.indexOf(' ') + 1);
      default:
        return name;
    }
  });
}
