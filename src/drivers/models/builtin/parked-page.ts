import type { Page } from './page';

const offers =
  /\b(?:(?:this|the) (?:domain(?: name)?|web ?site|web address)(?: [\w-]{1,63}(?:\.[\w-]{1,63}){1,4})? (?:is|may be|could be)(?: now| currently)? (?:for sale|available for purchase|parked)|(?:buy|purchase) this domain|(?:inquire|enquire|ask) about this domain|domain (?:is )?parked|diese (?:domain|webseite|website) (?:steht|ist|kann)(?: \S+){0,2} (?:verkauf|gekauft|verkaufen|erworben)|(?:ce|le) (?:nom de )?domaine(?: \S+)? est (?:à|en) vente|(?:este|el) dominio(?: \S+)? está (?:a la|en) venta|(?:questo|il) dominio(?: \S+)? è in vendita|(?:deze|dit) (?:domeinnaam|domein|website) is te koop|(?:este|o) domínio(?: \S+)? está à venda|(?:den här|denna) domänen? är till salu|dette domæne er til salg)(?!\p{L})/iu;
/** A page that offers its domain has hardly more to say; a longer one is a company that deals in domains or mentions one. */
const longest = 4000;

/** True when a page offers the domain it stands on for sale: then what else it lists is advertising. */
export function isForSale({ text }: Page): boolean {
  return text.length <= longest && offers.test(text.slice(0, 1500));
}

const unfinished =
  /\b(?:(?:web ?site|web ?page|page|homepage|it) is (?:currently |still )?under construction|coming soon|(?:seite|website|webseite|homepage) (?:ist|befindet sich) (?:\p{L}+ ){0,2}im aufbau|site en (?:cours de )?construction|(?:sitio|página)(?: web)? en construcción|sito in costruzione|(?:website|site) in aanbouw|(?:site|página) em construção)(?!\p{L})/iu;
/** Longer than this, a page has something to say all the same. */
const mostUnfinished = 800;

/** True when a page says only that it is not there yet: its builders are not the company's trade. */
export function isUnfinished({ text }: Page): boolean {
  return text.length <= mostUnfinished && unfinished.test(text);
}
