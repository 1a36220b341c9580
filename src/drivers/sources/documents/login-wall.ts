/** A page of which little can be read without signing in. */
const mostWords = 250;
const asks =
  /\b(?:sign in|log ?in|sign on|please authenticate|einloggen|anmelden|login erforderlich|connectez-vous|se connecter|inicia(?:r)? sesión|accedi|inloggen|logga in)\b/iu;

/** True when a page is a door: it asks for a password, or to sign in, and says little else. */
export function isLoginWall(text: string, hasPassword: boolean): boolean {
  const words = text.split(/\s+/u, mostWords + 1).length;
  if (words > mostWords) return false;
  return (
    hasPassword ||
    (words < 60 &&
      asks.test(text) &&
      /\b(?:continue|required|account|password|passwort|konto|compte|mot de passe|cuenta|contraseña)\b/iu.test(
        text,
      ))
  );
}
