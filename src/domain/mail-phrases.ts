/** The languages in which the agent writes. */
export const mailLanguages = ['en', 'de', 'fr', 'es'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/** What code says in every mail, whoever words the rest. */
export interface MailPhrases {
  readonly hello: string;
  /** `about` is empty or begins with a space. */
  youWrote(about: string): string;
  noAnswerYet(about: string): string;
  about(topic: string): string;
  readonly lastMail: string;
  readonly somebodyElse: string;
  readonly thanksForAnswer: string;
  readonly thanksForQuestion: string;
  readonly thanksForQuestions: string;
  /** Makes a question of a statement, at its end. */
  readonly isItSo: string;
  readonly enquiry: string;
  readonly regards: string;
  readonly privacy: string;
  /** `link` is null when there is none. The word in quotation marks ends the mails in every language. */
  noMoreMail(link: string | null): string;
}

export const mailPhrases: Readonly<Record<MailLanguage, MailPhrases>> = {
  en: {
    hello: 'Hello',
    youWrote: (about) => `You wrote to us${about}.`,
    noAnswerYet: (about) => `I wrote to you${about} and have not heard from you yet.`,
    about: (topic) => ` about “${topic}”`,
    lastMail: 'This is my last mail about it. If the time is not right, you need not answer.',
    somebodyElse: 'If somebody else looks after this, a name is enough.',
    thanksForAnswer: 'Thank you for your answer.',
    thanksForQuestion: 'Thank you for your question.',
    thanksForQuestions: 'Thank you for your questions.',
    isItSo: ' – is that right?',
    enquiry: 'Your enquiry',
    regards: 'Kind regards',
    privacy: 'Privacy',
    noMoreMail: (link) => `No more mail from us: ${link ? `${link} or ` : ''}answer “unsubscribe”.`,
  },
  de: {
    hello: 'Guten Tag',
    youWrote: (about) => `Sie haben uns${about} geschrieben.`,
    noAnswerYet: (about) => `Ich habe Ihnen${about} geschrieben und noch nichts von Ihnen gehört.`,
    about: (topic) => ` zu „${topic}“`,
    lastMail: 'Dies ist meine letzte Mail dazu. Wenn es gerade nicht passt, brauchen Sie nicht zu antworten.',
    somebodyElse: 'Wenn sich bei Ihnen jemand anderes darum kümmert, genügt ein Name.',
    thanksForAnswer: 'Danke für Ihre Antwort.',
    thanksForQuestion: 'Danke für Ihre Frage.',
    thanksForQuestions: 'Danke für Ihre Fragen.',
    isItSo: ' – stimmt das?',
    enquiry: 'Ihre Anfrage',
    regards: 'Freundliche Grüße',
    privacy: 'Datenschutz',
    noMoreMail: (link) =>
      `Keine Mail mehr von uns: ${link ? `${link} oder ` : ''}antworten Sie mit „unsubscribe“.`,
  },
  fr: {
    hello: 'Bonjour',
    youWrote: (about) => `Vous nous avez écrit${about}.`,
    noAnswerYet: (about) => `Je vous ai écrit${about} et je n’ai pas encore eu de réponse.`,
    about: (topic) => ` au sujet de « ${topic} »`,
    lastMail: 'Ceci est mon dernier message à ce sujet. Si ce n’est pas le moment, inutile de répondre.',
    somebodyElse: 'Si quelqu’un d’autre s’en occupe chez vous, un nom suffit.',
    thanksForAnswer: 'Merci pour votre réponse.',
    thanksForQuestion: 'Merci pour votre question.',
    thanksForQuestions: 'Merci pour vos questions.',
    isItSo: ' – est-ce exact ?',
    enquiry: 'Votre demande',
    regards: 'Cordialement',
    privacy: 'Protection des données',
    noMoreMail: (link) =>
      `Ne plus recevoir de message : ${link ? `${link} ou ` : ''}répondez « unsubscribe ».`,
  },
  es: {
    hello: 'Hola',
    youWrote: (about) => `Nos escribió${about}.`,
    noAnswerYet: (about) => `Le escribí${about} y todavía no he tenido respuesta.`,
    about: (topic) => ` sobre «${topic}»`,
    lastMail: 'Este es mi último mensaje sobre el tema. Si no es el momento, no hace falta que responda.',
    somebodyElse: 'Si otra persona se ocupa de esto, basta con un nombre.',
    thanksForAnswer: 'Gracias por su respuesta.',
    thanksForQuestion: 'Gracias por su pregunta.',
    thanksForQuestions: 'Gracias por sus preguntas.',
    isItSo: ' – ¿es así?',
    enquiry: 'Su consulta',
    regards: 'Un saludo',
    privacy: 'Privacidad',
    noMoreMail: (link) => `No más correo nuestro: ${link ? `${link} o ` : ''}responda «unsubscribe».`,
  },
};
