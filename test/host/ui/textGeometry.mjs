/**
 * Where text stands in the editor. These functions run inside the page and therefore know nothing outside themselves:
 * the editor draws a line as spans, its spaces as no-break spaces, and its squiggles as empty boxes above the text.
 */

/**
 * The box of the nth occurrence of a text among the lines in view, or undefined.
 *
 * @param {{ editor: string, text: string, nth: number }} wanted
 */
export function boxOfText({ editor, text, nth }) {
  let seen = 0;
  for (const line of document.querySelectorAll(`${editor} .view-line`)) {
    /** @type {{ node: Text, start: number }[]} */
    const nodes = [];
    let whole = '';
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      nodes.push({ node, start: whole.length });
      whole += node.data.replaceAll('\u00a0', ' ');
    }
    const nodeAt = (/** @type {number} */ offset) => nodes.findLast(({ start }) => start <= offset);
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
      const first = nodeAt(at);
      const last = nodeAt(at + text.length - 1);
      if (seen++ < nth || first === undefined || last === undefined) continue;
      const range = document.createRange();
      range.setStart(first.node, at - first.start);
      range.setEnd(last.node, at + text.length - last.start);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2, left, right };
    }
  }
  return undefined;
}

/**
 * What stands under each squiggle of the editor.
 *
 * @param {{ editor: string, squiggle: string }} selectors
 * @returns {{ kind: string, text: string }[]}
 */
export function textUnderSquiggles({ editor, squiggle }) {
  const root = document.querySelector(editor);
  if (root === null) return [];

  /** The characters of a line whose middle lies between the sides of a box. @param {Element} line @param {DOMRect} box */
  const textBetween = (line, box) => {
    let text = '';
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      for (let at = 0; at < node.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right } = range.getBoundingClientRect();
        const middle = (left + right) / 2;
        if (middle > box.left && middle < box.right) text += node.data[at];
      }
    }
    return text.replaceAll('\u00a0', ' ');
  };

  const lines = [...root.querySelectorAll('.view-line')];
  return [...root.querySelectorAll(squiggle)].map(element => {
    const kind = [...element.classList].find(name => name.startsWith('squiggly-')) ?? '';
    const box = element.getBoundingClientRect();
    const line = lines.find(candidate => {
      const { top, height } = candidate.getBoundingClientRect();
      return Math.abs(top - box.top) <= height / 2;
    });
    return { kind: kind.replace('squiggly-', ''), text: line === undefined ? '' : textBetween(line, box) };
  });
}
