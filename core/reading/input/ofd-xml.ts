import { Parser } from 'htmlparser2';

/** An element of an OFD part, its name without the prefix; `text` is what stands directly in it. */
export type OfdElement = {
  name: string;
  attributes: { [name: string]: string };
  text: string;
  children: OfdElement[];
};

/** Deeper elements are no part of a page. */
const MAX_DEPTH = 100;

/** The tree of an XML text. Never throws; elements nested too deep are left out. */
export function parseOfdXml(xml: string): OfdElement {
  const root: OfdElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  let tooDeep = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= MAX_DEPTH) {
          tooDeep += 1;
          return;
        }
        const element = { name: name.replace(/^.*:/, ''), attributes, text: '', children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        if (tooDeep === 0) open.at(-1)!.text += text;
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep -= 1;
        else if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return root;
}
