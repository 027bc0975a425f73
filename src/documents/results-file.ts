/** The result as a file: a .docx with the same figures and sentences as the message, headed by quốc hiệu and the bloc. */
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';

/** Times New Roman 14 and the margins of NĐ 30/2020/NĐ-CP, in twentieths of a point. */
const FONT = 'Times New Roman';
const SIZE_HALF_POINTS = 28;
const MM = 56.7;
const MARGINS = { top: Math.round(20 * MM), bottom: Math.round(20 * MM), left: Math.round(30 * MM), right: Math.round(15 * MM) };

export interface ResultsPaper {
  readonly nation: string;
  readonly motto: string;
  readonly title: string;
  readonly blocName: string;
  readonly placeAndDate: string;
  /** One block per ballot: the first line is its heading. */
  readonly blocks: readonly (readonly string[])[];
  readonly closing: string;
}

const centred = (text: string, isBold: boolean): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 60 }, children: [new TextRun({ text, bold: isBold })] });

const body = (text: string, isBold = false): Paragraph =>
  new Paragraph({ alignment: AlignmentType.JUSTIFIED, spacing: { after: 120 }, indent: { firstLine: Math.round(10 * MM) }, children: [new TextRun({ text, bold: isBold })] });

export async function writeResultsPaper(paper: ResultsPaper): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: SIZE_HALF_POINTS } } } },
    sections: [
      {
        properties: { page: { size: { width: Math.round(210 * MM), height: Math.round(297 * MM) }, margin: MARGINS } },
        children: [
          centred(paper.nation, true),
          centred(paper.motto, true),
          centred(paper.blocName, true),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: paper.placeAndDate, italics: true })] }),
          centred(paper.title, true),
          ...paper.blocks.flatMap(([heading = '', ...lines]) => [body(heading, true), ...lines.map((line) => body(line))]),
          body(paper.closing),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
