/** Class and id words of what stands beside an article. General names of the web, in the languages its makers use. */
export const BESIDE =
  /(?:^|[\s_-])(?:(?:img|image|photo|media|wp|video|gallery|figure|picture)?-?captions?(?:-text)?|credits?|related|newsletter|sign-?up|subscri(?:be|ption)|promo|author-?(?:bio|box|info|details|card)|bio|byline|dateline-?time|timestamp|share|social|sharing|breadcrumbs?|tags?|tag-?list|recommended|recommendations?|recirc|read-?(?:more|also|next)|more-?(?:stories|news|from)|copyright|comments?|disclaimer|disclosure|advert\w*|ad-?(?:slot|unit|container)|sponsor\w*|trending|most-?(?:read|popular)|popular|outbrain|taboola|zergnet|slideshow|gallery|topics?|categories|post-?meta|entry-?meta|meta|paywall|cookie\w*|consent|donat(?:e|ion)|pull-?quotes?|click-?to-?tweet|toolbar|cta|modal|popup|rail|carousel|swiper|slider)(?:$|[\s_-])/i

/** Class words of what a reader does not see before he points at it, or never sees. It may stand inside a sentence. */
export const UNSEEN =
  /(?:^|[\s_-])(?:print-?only|screen-?reader(?:-text)?|visually-?hidden|sr-only|(?:tooltip|rollover|popover|popup)(?:[\w-]*-)?(?:block|body|box|content|inner|text))(?:$|[\s_-])/i

/** Beginnings of lines that are not the article's. */
export const BESIDE_LINE =
  /^(?:(?:read|see) (?:more|also|next)\b|also read|related(?: (?:articles?|stories|content|posts?|coverage))?\b\s*:?|more (?:on|from) |more (?:\p{L}+ ){1,3}(?:stories|articles|news|coverage)$|watch(?: now)?:|photos?:|images?:|picture:|(?:photo|image) (?:credit|courtesy|by)|(?:image|photo|slide) \d+ (?:of|\/) \d+|credits?:|share (?:this|on)|follow (?:us|@|\w+ on)|sign up|subscribe|advertisement\b|click here|get (?:breaking|the latest|access|our)|recommended\b|tags?:|©|copyright\b|story continues|listen to|continue reading|last (?:updated|modified)|most (?:read|popular)|recent (?:articles|posts|stories)|you (?:may|might) also (?:like|enjoy|be interested)|like this (?:story|article|post)|join (?:us|our) |loading\b|(?:https?:\/\/|www\.)\S+$|[\w-]+(?:\.[\w-]+)+\/\S*$|sources?: (?:news )?agencies|via \S+\.(?:com|info|net|org)$|view this|a post shared|don[’']t miss|topics?:|filed under|leggi anche|leia (?:mais|também)|l[eé]e también|mehr zum thema|lesen sie auch|lire aussi|à lire (?:aussi|également)|lees ook|have a tip\?|this website uses cookies|you can (?:also )?(?:view|follow)|download (?:our|the) app|contact (?:us|the author)|image copyright|media playback|file photo|\(?(?:ap|reuters|afp|getty) photo|skip to|back to top|report (?:a typo|an error)|all rights reserved|this (?:story|article|post|report) (?:has been|was) (?:updated|corrected|adapted|translated|originally|first)|correction:|clarification:|editor[’']s note|originally published|\(?(?:(?:additional )?reporting|writing|editing) by|\(graphic:|our journalism|support (?:our|independent)|post (?:a )?comment|want more |see it now:|tell us what you think|with (?:\p{L}+ )?wires|latest news$|(?:\d+ )?comments?(?: \(\d+\))?$|(?:advert|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|iklan|реклама|広告|광고)$|저작권자|\[사진|(?:(?:opinion|senior|staff|chief|political|business|sports) )+(?:columnist|correspondent|reporter|writer|editor)$|(?:reuters|associated press|afp)$|\[\/?[a-z_-]+[\] ])/iu

/** Ends and middles of lines about the makers of a page. */
export const ABOUT_PAGE =
  /contributed (?:reporting|to this (?:report|story|article)\.?$)|(?:^|[.!?] )(?:follow|e-?mail|write to|reach) .{0,60}(?:twitter|facebook|instagram|@|https?:)|sign up (?:for|to) (?:our|the|receive)|free newsletter|(?:to|in|meet|through) your (?:inbox|letterbox|door)\b|subject to copyright|affiliate (?:and\/or referral )?(?:links?|commissions?)|^more .{0,40}: ?https?:\S+|^(?:\S+ ){0,6}\S+@[\w.-]+\.[a-z]{2,}$/i

/** Lines that say whose picture stands above them. */
export const PICTURE_CREDIT =
  /\((?:photos?|images?|pictures?|video|screenshot)(?: (?:by|credit|courtesy|from|via)\b| ?:)[^()]*\)\.?$|\b(?:photo|image|picture)(?: (?:credit|courtesy)| ?:)[^.]{2,60}$|\((?:AP|Reuters|AFP|EPA|Getty)[ /](?:Photo|Images?)[^()]*\)$|[/|] ?(?:AP|AFP|Reuters|EPA|Getty Images|Shutterstock|iStock)[^.]{0,40}$/iu

/** Words of lines that only offer ways to share a page. */
export const SHARE_WORD =
  /^(?:share|tweet|pin(?:t|terest|it)?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|tumblr|flipboard|messenger|instagram|threads|bluesky|e-?mail|mail|print|copy|link|save|comment|on|via|this|teilen|drucken|partager|imprimer|compartir|compartilhar|condividi|delen|baixar)$/i

/** Words of lines that are a date and nothing else, beside names of months and days. */
const CLOCK_WORDS =
  'am|pm|a.m|p.m|at|on|of|the|and|last|first|posted|published|updated|modified|edited|created|date|time|min|mins|minute|minutes|hour|hours|day|days|ago|read|um|uhr|den|vom|am|stand|le|à|au|mis|à|jour|publié|modifié|de|del|do|da|el|em|às|las|publicado|actualizado|atualizado|pubblicato|aggiornato|ore|op|om|gepubliceerd|gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|ct|pt|bst|cet|cest|ist|jst|sgt|aest'

/** Months and days of the week in English, German, French, Spanish, Portuguese, Italian and Dutch, whole and cut short. */
export const MONTH =
  /^(?:jan(?:uary|uar|vier|eiro)?|ene(?:ro)?|gen(?:naio)?|januari|feb(?:ruary|ruar|rero|braio|ruari)?|févr?(?:ier)?|fev(?:ereiro)?|mar(?:ch|s|zo|ço)?|märz|mrz|maart|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maio|mag(?:gio)?|mei|june?|juni|juin|junio|junho|giu(?:gno)?|july?|juli|juil(?:let)?|julio|julho|lug(?:lio)?|aug(?:ust|ustus)?|août|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:embro|tembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embro)?|déc(?:embre)?|dic(?:iembre|embre)?)\.?$/iu

export const DATE_WORD = new RegExp(
  `^(?:\\d{1,4}(?:st|nd|rd|th|er|º)?\\.?|\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?:[ap]\\.?m\\.?|z|h|uhr)?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:${CLOCK_WORDS.replaceAll('.', '\\.')}))[.:]?$`,
  'iu',
)

/** A byline: "By Jane Roe, Staff Writer". */
export const BYLINE =
  /^(?:by|von|par|por|di|door) \p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}|and|und|et|y|e|en|de|van|von)[\p{L}.’'-]*){0,6}(?: ?[,|–—-].{0,60})?$/iu

/** The head of what a company says of itself below its news: "About Northline". */
export const ABOUT_COMPANY = /^(?:about|über|à propos de|acerca de|sobre|over) \p{Lu}\S*(?: \S+){0,4}$/iu

/** What follows a name in a line about an author. */
export const BIOGRAPHY = /^(?:,| (?:is|was|writes|covers|reports|has|works|joined|contributes|lives)\b)/
