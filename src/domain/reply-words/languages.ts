import { danish } from './danish';
import { dutch } from './dutch';
import { english } from './english';
import { french } from './french';
import { furtherLanguages } from './further';
import { german } from './german';
import { italian } from './italian';
import { norwegian } from './norwegian';
import { polish } from './polish';
import { portuguese } from './portuguese';
import type { ReplyWords } from './reply-words';
import { spanish } from './spanish';
import { swedish } from './swedish';
import type { WishWords } from './wish-words';
import { finnishWishes, polishWishes } from './wishes-further';
import { dutchWishes, englishWishes, germanWishes } from './wishes-germanic';
import { danishWishes, norwegianWishes, swedishWishes } from './wishes-nordic';
import { frenchWishes, italianWishes, portugueseWishes, spanishWishes } from './wishes-romance';

/** Every language in which replies are read. */
export const languages: readonly ReplyWords[] = [
  english,
  german,
  french,
  spanish,
  italian,
  dutch,
  portuguese,
  swedish,
  danish,
  norwegian,
  polish,
  furtherLanguages,
];

/** The parts of wishes, beside the language they are of. */
export const wishesOfLanguages: readonly (readonly [ReplyWords, WishWords])[] = [
  [english, englishWishes],
  [german, germanWishes],
  [french, frenchWishes],
  [spanish, spanishWishes],
  [italian, italianWishes],
  [portuguese, portugueseWishes],
  [dutch, dutchWishes],
  [swedish, swedishWishes],
  [danish, danishWishes],
  [norwegian, norwegianWishes],
  [polish, polishWishes],
  [furtherLanguages, finnishWishes],
];
