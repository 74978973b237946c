/** Class and id words of what stands beside an article. General names of the web, in the languages its makers use. */
export const BESIDE =
  /(?:^|[\s_-])(?:(?:img|image|photo|media|wp|video|gallery|figure|picture)?-?captions?(?:-text)?|credits?|related|newsletter|sign-?up|subscri(?:be|ption)|promo|author-?(?:bio|box|info|details|card)|bio|byline|dateline-?time|timestamp|share|social|sharing|breadcrumbs?|tags?|tag-?list|recommended|recommendations?|recirc|read-?(?:more|also|next)|more-?(?:stories|news|from)|copyright|comments?|disclaimer|advert\w*|ad-?(?:slot|unit|container)|sponsor\w*|trending|most-?(?:read|popular)|popular|outbrain|taboola|zergnet|slideshow|gallery|topics?|categories|post-?meta|entry-?meta|meta|paywall|cookie\w*|consent|donat(?:e|ion)|print-?only|screen-?reader(?:-text)?|visually-?hidden|sr-only)(?:$|[\s_-])/i

/** Beginnings of lines that are not the article's. */
export const BESIDE_LINE =
  /^(?:read (?:more|also|next)\b|also read|see also|related(?: (?:articles?|stories|content|posts?|coverage))?\b\s*:?|more (?:on|from) |watch(?: now)?:|photos?:|images?:|picture:|(?:photo|image) (?:credit|courtesy|by)|credits?:|share (?:this|on)|follow (?:us|@|\w+ on)|sign up|subscribe|advertisement\b|click here|get (?:breaking|the latest|access|our)|recommended\b|tags?:|©|copyright\b|story continues|listen to|continue reading|published:?\b|posted:?\b|updated:?\b|last (?:updated|modified)|most (?:read|popular)|join (?:us|our) |loading\b|https?:\/\/\S+$|view this|a post shared|don[’']t miss|topics?:|filed under|leggi anche|leia (?:mais|também)|l[eé]e también|mehr zum thema|lesen sie auch|lire aussi|à lire (?:aussi|également)|lees ook|have a tip\?|this website uses cookies|you can (?:also )?(?:view|follow)|download (?:our|the) app|contact (?:us|the author)|image copyright|media playback|file photo|\(?(?:ap|reuters|afp|getty) photo|skip to|back to top|report (?:a typo|an error)|all rights reserved|this (?:story|article|post|report) (?:has been|was) (?:updated|corrected|originally|first)|correction:|clarification:|editor[’']s note|originally published|reporting by|editing by|our journalism|support (?:our|independent))/i

/** Ends and middles of lines about the makers of a page. */
export const ABOUT_PAGE =
  /contributed to this (?:report|story|article)\.?$|^(?:follow|e-?mail) .{0,60}(?:twitter|facebook|instagram|@)|sign up (?:for|to) (?:our|the|receive)|free newsletter|daily briefing.{0,40}inbox/i

/** A line that is a date and nothing else. */
export const DATE_LINE =
  /^(?:\p{L}+,? ?)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2},? ?(?:(?:19|20)\d\d)?.{0,40}$|^\d{1,2}[./ ]\p{L}{3,9}[./ ](?:19|20)\d\d.{0,30}$/iu

/** A byline: "By Jane Roe, Staff Writer". */
export const BYLINE =
  /^(?:by|von|par|por|di|door) \p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}|and|und|et|y|e|en|de|van|von)[\p{L}.’'-]*){0,6}(?:[,|].{0,60})?$/iu
