/** Runs in the page: the characters in the editor that stand within a solid frame, line by line. */
export function framedInPage(): string {
  const frames = [...document.querySelectorAll('.editor-instance .view-overlays .cdr')]
    .filter((each) => getComputedStyle(each).borderTopStyle === 'solid')
    .map((each) => each.getBoundingClientRect());
  const lines = [...document.querySelectorAll('.editor-instance .view-lines .view-line')]
    .map((line) => ({ line, top: line.getBoundingClientRect().top }))
    .sort((one, two) => one.top - two.top);
  const words = lines.map(({ line }) => {
    let text = '';
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (let at = 0; at < (node.nodeValue ?? '').length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        if (frames.some((one) => one.left <= x && x <= one.right && one.top <= y && y <= one.bottom)) {
          text += (node.nodeValue ?? '').charAt(at);
        }
      }
    }
    return text.replaceAll('\u00A0', ' ');
  });
  return words.filter((text) => text !== '').join('\n');
}
