import type { Page } from './page';

const offers =
  /\b(?:(?:this|the) (?:domain(?: name)?|web ?site|web address)(?: [\w-]{1,63}(?:\.[\w-]{1,63}){1,4})? (?:is|may be|could be)(?: now| currently)? (?:for sale|available for purchase|parked)|(?:buy|purchase) this domain|(?:inquire|enquire|ask) about this domain|domain (?:is )?parked|diese (?:domain|webseite|website) (?:steht|ist|kann)(?: \S+){0,2} (?:verkauf|gekauft|verkaufen|erworben)|(?:ce|le) (?:nom de )?domaine(?: \S+)? est (?:à|en) vente|(?:este|el) dominio(?: \S+)? está (?:a la|en) venta|(?:questo|il) dominio(?: \S+)? è in vendita|(?:deze|dit) (?:domeinnaam|domein|website) is te koop|(?:este|o) domínio(?: \S+)? está à venda|(?:den här|denna) domänen? är till salu|dette domæne er til salg)(?!\p{L})/iu;
/** A page that offers its domain has hardly more to say; a longer one is a company that deals in domains or mentions one. */
const longest = 4000;

/** True when a page offers the domain it stands on for sale: then what else it lists is advertising. */
export function isForSale({ text }: Page): boolean {
  return text.length <= longest && offers.test(text.slice(0, 1500));
}
