/** Names of months and weekdays in the languages in which people write that they are away, without accents. */
const months: readonly string[] = [
  'january jan januar janner januari enero ene janvier janv gennaio gen janeiro styczen stycznia sty tammikuu~ leden ledna',
  'february feb februar feber februari febrero fevrier fevr febbraio fevereiro fev luty lutego lut helmikuu~ unor~',
  'march mar marz maerz mrz maart mars marzo marco marca marzec maaliskuu~ brezen brezna mrt',
  'april apr avril avr abril abr aprile kwiecien kwietnia kwi huhtikuu~ duben dubna',
  'may mai mei mayo maggio mag maio maj maja toukokuu~ kveten kvetna',
  'june jun juni juin junio giugno giu junho czerwiec czerwca cze kesakuu~ cerven cervna',
  'july jul juli juillet juil julio luglio lug julho lipiec lipca lip heinakuu~ cervenec cervence',
  'august aug aout agosto ago augustus augusti sierpien sierpnia sie elokuu~ srpen srpna',
  'september sep sept septembre septiembre settembre set setembro wrzesien wrzesnia wrz syyskuu~ zari',
  'october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz lokakuu~ rijen rijna',
  'november nov novembre noviembre novembro listopad listopada lis marraskuu~ listopadu',
  'december dec dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia gru joulukuu~ prosinec prosince desember des',
];

const weekdays: readonly string[] = [
  'monday mon montag lundi lunes lunedi maandag segunda segunda-feira mandag poniedzialek poniedzialku maanantai~ pondeli',
  'tuesday tue tues dienstag mardi martes martedi dinsdag terca terca-feira tisdag tirsdag wtorek wtorku tiistai~ utery',
  'wednesday wed mittwoch mercredi miercoles mercoledi woensdag quarta quarta-feira onsdag sroda srode srody keskiviik~ streda stredu',
  'thursday thu thur thurs donnerstag jeudi jueves giovedi donderdag quinta quinta-feira torsdag czwartek czwartku torstai~ ctvrtek',
  'friday fri freitag vendredi viernes venerdi vrijdag sexta sexta-feira fredag piatek piatku perjantai~ patek',
];

const all = (names: readonly string[]) =>
  names.flatMap((line, at) => line.split(' ').map((name) => [name, at + 1] as const));

/** The number of the month (1 to 12) that a word in lower case and without accents names; null when it names none. */
export function monthOf(word: string): number | null {
  return numberOf(word, monthNames);
}

/** The number of the working day (Monday is 1, Friday 5) that such a word names; null when it names none. */
export function weekdayOf(word: string): number | null {
  return numberOf(word, weekdayNames);
}

const monthNames = new Map(all(months));
const weekdayNames = new Map(all(weekdays));

function numberOf(word: string, names: ReadonlyMap<string, number>): number | null {
  const whole = names.get(word);
  if (whole !== undefined) return whole;
  for (const [name, number] of names)
    if (name.endsWith('~') && word.startsWith(name.slice(0, -1))) return number;
  return null;
}
