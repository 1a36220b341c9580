export function optOutIn(
  said: string,
): { readonly quote: string; readonly wants: 'no-mail' | 'erasure' | 'source-of-address' } | null {
  const quote = /unsubscribe|stop mailing me/iu.exec(said)?.[0];
  return quote ? { quote, wants: 'no-mail' } : null;
}
