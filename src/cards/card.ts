/** The cards people meet; each gets its template and view with the chat. */
export type CardName = 'handover' | 'hand-back' | 'disqualified';
