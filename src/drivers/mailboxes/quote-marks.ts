/** Verbs that end, or stand in, the line above a quotation: "On …, Noor wrote:". */
const wrote =
  /(?<!\p{L})(?:wrote|writes|schrieb|schreef|geschreven|a écrit|ont écrit|escribió|escribio|ha scritto|scrisse|escreveu|skrev|skrifað|kirjoitti|napisał(?:\(a\)|a)?|napsal(?:\(a\)|a)?|napísal|írta|a scris|написал(?:\(а\)|а)?|пише|έγραψε|yazdı|写道|さんは書きました|님이 작성)(?!\p{L})/iu;
const address = /[^\s<>@]{1,64}@[^\s<>@]{1,253}/u;

/** How such a line begins: with "On", a day or a date. */
const begins =
  /^\s*(?:(?:on|am|le|el|il|op|em|den|dnia|w dniu|på|dne|ma)\s|\p{L}{2,4}\.?,?\s\d|\d{1,4}[./年-])/iu;
const moment = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[:.]\d\d(?!\d)/u;

/**
 * True for words, taken from so many lines, that say who wrote the quotation below them. "My colleague wrote:" does not,
 * for want of a date.
 */
export function isAttribution(words: string, lines: number): boolean {
  const said = words.trim();
  if (said.length > 400 || !/[:：]$/u.test(said) || !/\d/u.test(said)) return false;
  const opens = begins.test(said);
  if (lines > 1 && !opens) return false;
  if (wrote.test(said)) return opens || moment.test(said);
  return address.test(said) && /\d{4}/u.test(said);
}

const rule = String.raw`[-_=*]{2,}`;
const titles = [
  'original (?:message|appointment|mail)',
  'ursprüngliche (?:nachricht|e-?mail)|original-?nachricht',
  "message d['’]origine|message original",
  'mensaje original',
  'messaggio originale',
  'oorspronkelijk bericht',
  'mensagem original',
  'ursprungligt meddelande',
  'oprindelig meddelelse|opprinnelig melding',
  'wiadomość oryginalna|oryginalna wiadomość',
  'alkuperäinen viesti',
  'původní zpráva',
  'исходное сообщение',
  'forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem (?:encaminhada|reencaminhada)|vidarebefordrat meddelande|videresendt (?:meddelelse|melding)|wiadomość przekazana',
].join('|');
const separator = new RegExp(String.raw`^\s*${rule}\s*(?:${titles})\b[^\p{L}]*${rule}?\s*$`, 'iu');
const forwards =
  /^\s*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht)\s*:\s*$/iu;

/** True for a line such as `-----Original Message-----`, below which an earlier mail stands. */
export function isSeparator(line: string): boolean {
  return separator.test(line) || forwards.test(line);
}

const from = 'from|von|de|da|van|från|fra|od|lähettäjä|от|発信元|差出人|发件人';
const others =
  'sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado(?: el)?|enviada(?: em)?|fecha|para|asunto|assunto|inviato|data|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|dato|til|emne|wysłano|do|dw|temat|lähetetty|päivämäärä|vastaanottaja|aihe|odesláno|komu|předmět|отправлено|кому|тема|送信日時|宛先|件名|发送时间|收件人|主题';
const field = (names: string) => new RegExp(String.raw`^[\s*>]*(?:${names})\s?\*?\s?[:：]\*?\s?\S`, 'iu');
const opening = field(from);
const following = field(others);

/** True where a block of header lines begins, `From:` or the like with two others in the lines below. */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 7);
  if (opening.test(lines[at] ?? '')) return next.filter((line) => following.test(line)).length >= 2;
  // Some programs put the date or the subject first.
  const isFirst = following.test(lines[at] ?? '') && !following.test(lines[at - 1] ?? '');
  return (
    isFirst &&
    next.some((line) => opening.test(line)) &&
    next.filter((line) => following.test(line)).length >= 2
  );
}

const mobile =
  /^\s*(?:sent (?:from|with|via) (?:my |the )?\S.{0,40}|get outlook for (?:ios|android).{0,40}|von meinem .{1,30} gesendet|gesendet (?:von|mit|über) .{1,40}|(?:diese nachricht wurde )?von .{1,30} gesendet|outlook für (?:ios|android).{0,40}|envoyé (?:de|depuis|à partir de) (?:mon|ma|outlook|yahoo).{0,40}|(?:télécharger|obtenir) outlook pour .{0,40}|enviado (?:desde|do|de) (?:mi |meu )?.{1,40}|obtener outlook para .{0,40}|inviato da(?:l mio)? .{1,40}|scarica outlook per .{0,40}|verstuurd vanaf .{1,40}|verzonden (?:vanaf|met|via) .{1,40}|outlook voor .{0,40}|skickat från min .{1,40}|sendt fra min .{1,40}|wysłane z .{1,40}|lähetetty .{1,20}(?:iphone|laitte).{0,20}|отправлено с .{1,30})\s*$/iu;

/** True for the line that a telephone puts below a mail. */
export function isMobileSignature(line: string): boolean {
  return mobile.test(line);
}
