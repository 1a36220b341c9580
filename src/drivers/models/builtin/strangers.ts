/** Headings under which strangers speak, or other companies are shown. */
const foreign =
  /^(?:\d+ )?(?:(?:\w+ )?comments?|leave a (?:reply|comment)|kommentare?|(?:\d+ )?commentaires?|comentarios|commenti|reacties|comentarios|kommentarer|guest ?book|gastebuch|gastebuch|livre d or|(?:customer |user |employee |client )?(?:reviews?|testimonials?|stories|voices)|what (?:our )?(?:customers|clients|people) say|bewertungen|kundenstimmen|referenzen|temoignages|avis(?: clients)?|opiniones|recensioni|related (?:articles|posts|news|stories|companies)|similar companies|more (?:news|articles|stories) ?\w*|people also viewed|competitors|forum|discussion|verwandte (?:artikel|themen)|articles? (?:lies|similaires)|articulos relacionados|cookies?(?: \w+)?)$/iu;
/** A line that opens the words of a stranger. */
const speaks =
  /^.{1,60}\b(?:says|wrote|commented|posted|schrieb|schreibt|kommentierte|a écrit|escribió|ha scritto|schreef)\b(?: (?:on|at|am|um|le|el|il|op) .{1,40})?:?\s*$|^(?:posted|comment|kommentar|commentaire) (?:by|von|de|par) /iu;

/** True for a heading, in the form of `fold`, under which others than the author speak, or other companies are shown. */
export function strangersSpeakUnder(heading: string): boolean {
  return heading.length <= 40 && foreign.test(heading);
}

/** True for a line that opens the words of a stranger, such as "Bob wrote on 3 May:". */
export function strangerSpeaks(line: string): boolean {
  return line.length <= 120 && speaks.test(line);
}
