/** Bodies set up for a matter, named for what they see to: 县委整改工作领导小组办公室, 市推进城镇化工作专班. */
const BODY =
  /^[\u4e00-\u9fa5“”、·—]{1,24}?(?:领导小组|协调小组|工作小组|工作专班|专班|指挥部|联席会议|工作组|协调机制|委员会)(?:办公室)?/;
/** Words that show that the body is set up, asked or worked with, and is not the one that acts. */
const NOT_A_NAME =
  /各|有关|[的了要应须将请向把]|成立|组建|建立|设立|参加|参与|会同|配合|牵头|报送|以及其|召开/;

/** The length of the rest of a body's name that begins at `at`, after the words of its level (县委, 市), or 0. */
export function bodyLengthAt(text: string, at: number): number {
  const name = BODY.exec(text.slice(at, at + 34))?.[0];
  return name && !NOT_A_NAME.test(name) ? name.length : 0;
}
