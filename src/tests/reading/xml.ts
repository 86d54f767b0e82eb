import sax from 'sax';

/** An element of an XML text: its name, its attributes, and the text that stands directly in it. */
interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of an XML text in the order in which they open. Throws when it is not well-formed. */
export function readXml(text: string): XmlElement[] {
  const parser = sax.parser(true);
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
    const element = { name, attributes: Object.fromEntries(plain), text: '' };
    elements.push(element);
    open.push(element);
  };
  parser.ontext = (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(text).close();
  return elements;
}

/** The trimmed texts of the elements of one name. */
export const textsOf = (elements: readonly XmlElement[], name: string): string[] =>
  elements.filter((element) => element.name === name).map(({ text }) => text.trim());
