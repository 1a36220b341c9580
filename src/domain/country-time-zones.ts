/** Countries whose business keeps one clock, under the names that records use; others have several and are not here. */
const zones: Readonly<Record<string, readonly string[]>> = {
  'Europe/Berlin': ['germany', 'deutschland', 'de', 'deu'],
  'Europe/Vienna': ['austria', 'österreich', 'at', 'aut'],
  'Europe/Zurich': ['switzerland', 'schweiz', 'suisse', 'ch', 'che'],
  'Europe/Paris': ['france', 'fr', 'fra'],
  'Europe/Brussels': ['belgium', 'belgien', 'be', 'bel'],
  'Europe/Amsterdam': ['netherlands', 'the netherlands', 'nl', 'nld'],
  'Europe/Luxembourg': ['luxembourg', 'lu', 'lux'],
  'Europe/Rome': ['italy', 'italia', 'it', 'ita'],
  'Europe/Madrid': ['spain', 'españa', 'es', 'esp'],
  'Europe/Lisbon': ['portugal', 'pt', 'prt'],
  'Europe/London': ['united kingdom', 'great britain', 'england', 'scotland', 'wales', 'uk', 'gb', 'gbr'],
  'Europe/Dublin': ['ireland', 'ie', 'irl'],
  'Europe/Copenhagen': ['denmark', 'dk', 'dnk'],
  'Europe/Stockholm': ['sweden', 'se', 'swe'],
  'Europe/Oslo': ['norway', 'no', 'nor'],
  'Europe/Helsinki': ['finland', 'fi', 'fin'],
  'Europe/Warsaw': ['poland', 'polska', 'pl', 'pol'],
  'Europe/Prague': ['czech republic', 'czechia', 'cz', 'cze'],
  'Europe/Bratislava': ['slovakia', 'sk', 'svk'],
  'Europe/Budapest': ['hungary', 'hu', 'hun'],
  'Europe/Bucharest': ['romania', 'ro', 'rou'],
  'Europe/Sofia': ['bulgaria', 'bg', 'bgr'],
  'Europe/Athens': ['greece', 'gr', 'grc'],
  'Europe/Istanbul': ['turkey', 'türkiye', 'tr', 'tur'],
  'Asia/Jerusalem': ['israel', 'il', 'isr'],
  'Asia/Dubai': ['united arab emirates', 'uae', 'ae', 'are'],
  'Asia/Kolkata': ['india', 'in', 'ind'],
  'Asia/Singapore': ['singapore', 'sg', 'sgp'],
  'Asia/Tokyo': ['japan', 'jp', 'jpn'],
  'Asia/Seoul': ['south korea', 'korea', 'kr', 'kor'],
  'Asia/Shanghai': ['china', 'cn', 'chn'],
  'Asia/Hong_Kong': ['hong kong', 'hk', 'hkg'],
  'Africa/Johannesburg': ['south africa', 'za', 'zaf'],
  'Pacific/Auckland': ['new zealand', 'nz', 'nzl'],
  'America/Argentina/Buenos_Aires': ['argentina', 'ar', 'arg'],
  'America/Bogota': ['colombia', 'co', 'col'],
};

const byCountry = new Map(
  Object.entries(zones).flatMap(([zone, names]) => names.map((name) => [name, zone] as const)),
);

/** The time zone of a country as a record names it; null when it has several, or is not known. */
export function timeZoneOf(country: string): string | null {
  return byCountry.get(country.trim().toLowerCase()) ?? null;
}
