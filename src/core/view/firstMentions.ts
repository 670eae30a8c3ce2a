import type { Mention, Section } from '../report/report.ts';

/**
 * Of each entity the first mention in each section, in the order given. Mentions are in document order, as a report has
 * them; what stands in no section (there is none) counts to the last one before it.
 *
 * In `# A`, `MIVD … MIVD`, `# B`, `MIVD` it keeps the first and the third.
 */
export function firstMentions(mentions: readonly Mention[], sections: readonly Section[]): readonly Mention[] {
  let section = 0;
  let seen = new Set<string>();
  return mentions.filter(({ start, entity }) => {
    let next = sections[section + 1];
    while (next !== undefined && next.start <= start) {
      section += 1;
      seen = new Set();
      next = sections[section + 1];
    }
    if (seen.has(entity)) return false;
    seen.add(entity);
    return true;
  });
}
