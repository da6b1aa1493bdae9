/** TCVN3 (ABC) letters by their byte, seen as Latin-1 characters. Source: domain.md §12. */
const LETTERS = new Map(
  [
    ['¡¢£¤¥¦§¨©ª«¬\u00AD®', 'ĂÂÊÔƠƯĐăâêôơưđ'],
    ['µ¶·¸¹»¼½¾ÆÇÈÉÊË', 'àảãáạằẳẵắặầẩẫấậ'],
    ['ÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ', 'èẻẽéẹềểễếệìỉĩíị'],
    ['ßáâãäåæçèéêëìíî', 'òỏõóọồổỗốộờởỡớợ'],
    ['ïñòóôõö÷øùúûüýþ', 'ùủũúụừửữứựỳỷỹýỵ'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (byte, i) => [byte, Array.from(to)[i] ?? byte] as const)),
)

/** Decodes TCVN3 text shown as Latin-1. Capitals with a tone do not exist: fonts ending in H show small letters as capitals. */
export function decodeTcvn3(text: string): string {
  return Array.from(text, (letter) => LETTERS.get(letter) ?? letter)
    .join('')
    .normalize('NFC')
}
