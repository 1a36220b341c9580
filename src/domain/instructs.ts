import { givesOrders } from './orders';
import { wordy } from './wordy';

/**
 * Wordings by which a message commands whoever decides about a lead: what it is to be told, given or sent, or that other rules
 * hold from now on. English, German, French, Spanish, Italian, Dutch and Portuguese.
 */
const commands: readonly RegExp[] = [
  wordy(
    /\b(?:ignor\p{L}{0,6}|disregard|forget|vergiss|vergesst|missachte\p{L}{0,2}|oublie[rz]?|olvid\p{L}{1,5}|dimentic\p{L}{1,3}|negeer|vergeet|esqueça|override)\b.{0,50}\b(?:instru\p{L}+|istruzion\p{L}+|anweisung\p{L}*|regeln|rules|consignes?|règles|reglas|regole|regels|playbook|approval)\b/iu,
  ),
  wordy(
    /\b(?:new|updated|following|these|neue[rn]?|nouvelles?|nuevas?|nuove|nieuwe|novas|interne[ns]?|internas?)\b.{0,12}\b(?:instructions?|instructies|tasks?|orders|anweisung\p{L}*|instrucciones|istruzioni|instruções|consignes)\b/iu,
  ),
  wordy(
    /\b(?:from now on.{0,20}you|ab jetzt.{0,15}du|à partir de maintenant.{0,10}tu|a partir de ahora obedec\p{L}+|d['’]ora in poi obbed\p{L}+|vanaf nu gehoorza\p{L}+|a partir de agora obed\p{L}+|ab jetzt gehorch\p{L}+)\b/iu,
  ),
  wordy(
    /\b(?:mark|rate|classif\p{L}+|classe|qualify|treat|set|setze|call|assign|reassign|hand|confirm|bewerte|markiere|weise|übergib|transmets|attribue|marca|marque|asigna|entrega|entregue|segna|assegna|consegna|markeer|wijs|draag|atribua)\b.{0,40}\b(?:leads?|criteri\p{L}+|rating|bewertung|discount)\b/iu,
  ),
  wordy(
    /\b(?:print|reveal|repeat|show|quote|nenne|gib|affiche|muestra|mostra|toon)\b.{0,40}\b(?:prompt|systemprompt|systeemprompt|instru\p{L}+|istruzion\p{L}+|anweisung\p{L}*|consignes|internal notes|other customers|words above)\b/iu,
  ),
  wordy(
    /\b(?:send|forward|schicke|envoie|envía|invia|verstuur|envie)\b.{0,30}\b(?:all|every|aller|tous|todos|tutti|alle)\b.{0,20}\bleads?\b/iu,
  ),
  wordy(
    /\b(?:critéri\p{L}+|criteri\p{L}+|critères?|kriteri\p{L}+|criterion)\b.{0,12}\b(?:(?:are|is) met|ist erfüllt|sind erfüllt|sont remplis|se cumplen|soddisfatti|voldaan|atendidos)\b/iu,
  ),
  /(?:^|[^\p{L}])(?:AI|KI|IA|Bot|SYSTEM|Administrator|operator|BEGIN SYSTEM)\s?[,:]/u,
  wordy(
    /\b(?:as an ai|developer mode|you are now|du bist jetzt|tu es maintenant|eres ahora|skip the approval|policy:|aan alle criteria|modelo de lenguaje|automated readers|end of document|follow these)\b/iu,
  ),
];

/** Most characters of the words that are shown. */
const longest = 280;

/** The line by which a text tries to instruct the agent, as it stands there; null when none does. */
export function instructionIn(text: string): string | null {
  const line = text
    .split('\n')
    .find((one) => givesOrders(one) || commands.some((command) => command.test(one)));
  return line === undefined ? null : line.trim().slice(0, longest);
}
