/** How a line begins that is no part of a story. */
const LEADS =
  "read (?:more|also|next|the full)|also read|see also|related(?: (?:articles?|stories|content))?\\s*:|more (?:from|on|stories)|watch(?: now)?:|photos?:|images?:|pictures?:|video:|credit:|caption:|source:|share (?:this|on|your)|follow (?:us|@)|sign up|subscribe|click here|advertisement|story (?:highlights|continues)|editor['’]s note|correction:|clarification:|update(?:d)?\\b[^.]{0,12}:|updated (?:\\d|daily|on|at)|previously:|(?:this|the) (?:story|article|post|piece|report|column) (?:has been|was|is|originally|may|contains)|an earlier version|a previous version|get (?:the latest|breaking|our|more)|join (?:us|our|the conversation)|listen to|file (?:photo|picture)|scroll down|tune in|contact (?:the|us)|tell us|let us know|have you|do you have|image (?:copyright|caption)|media caption|lire aussi|à lire aussi|voir aussi|lesen sie auch|mehr zum thema|lee también|lea también|leia (?:mais|também)|veja (?:também|mais)|leggi anche|lees ook|\\[emb|rt @"

/** What marks such a line wherever it stands. */
const ANYWHERE = [
  'reported from (?:\\p{Lu}\\p{L}+,? ?){1,4}(?:\\.| and)|contributed to (?:this|the) (?:report|story|article)',
  'has been (?:corrected|updated)|was (?:originally|first) published|this correction',
  'all rights reserved|copyright \\d{4}|may not be (?:published|reproduced|republished)',
  'pic\\.twitter|via twitter|https?:|www\\.|\\.com/|\\(@\\w+\\)|@\\w+ on twitter|#\\w+ #\\w+',
  'newsletter|e-?mail (?:us|alerts)|click (?:here|on|the)|push notification|for more (?:information|on|details|stories|news)',
  '(?:follow|like) (?:him|her|us|them|\\p{Lu}\\S+) on|on (?:twitter|facebook|instagram) (?:at|@)|is the parent company of|which owns the|check out (?:this|our|the)|ireport|comments? (?:section|below)|in the comments',
  '(?:views|opinions) (?:expressed|are)|solely (?:his|hers|those)|are (?:his|her|my|their) own|affiliate links?|referral link|sponsored|compensated',
  'reporting by|editing by|additional reporting|getty images|ap photo|photo(?:graph)? (?:by|credit)|image (?:by|credit|via)|picture:|\\((?:photo|image|picture|credit|file|pictured|left|right)[): ]',
  'in this (?:undated |file |still |handout |\\p{Lu}\\p{L}+\\.? \\d{1,2},? (?:\\d{4},? )?)*(?:photo|image|photograph|picture|frame|video grab|screengrab)',
  '(?:gallery|photos?|videos?|map|chart|graphic|pictures?|images?|table|list) (?:above|below)',
  '(?:pictured|seen|shown) (?:here|above|below|left|right)|poses? for (?:a )?(?:photo|picture|portrait)s?',
  'sign up for|subscribe (?:to|now)|free trial|download (?:our|the) app|cookies|privacy policy|terms of (?:use|service)|your browser|javascript',
  "is (?:an?|the) (?:[\\p{L}’'-]+ ){0,3}(?:columnist|reporter|correspondent|contributor|blogger|staff writer|freelance writer|contributing editor)(?: (?:and|at|for|with|covering|based)|[,.])",
]

/** What is never part of a story: bylines, credits, captions, notes of the desk, embedded posts, offers. */
export const BOILERPLATE = new RegExp(
  `^(?:${LEADS})(?![\\p{L}\\p{N}])|©|(?<![\\p{L}\\p{N}])(?:${ANYWHERE.join('|')})`,
  'iu',
)

/** What a picture shows, in the present, with the day on which it was taken. */
export const CAPTION =
  /(?<!\p{L})(?:speaks?|waves?|arrives?|stands?|sits?|holds?|address(?:es)?|gestures?|walks?|looks?|greets?|poses?|smiles?|listens?|attends?|leaves?|reacts?|takes? (?:part|the stage|questions)|shakes? hands|campaigns?|delivers?|gathers?|participates?|appears?)(?!\p{L}).{3,160}(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.) \d{1,2}, \d{4}\.?$/u

/** A line that is nothing but who wrote it. */
export const BYLINE = /^(?:By|BY|by|Von|Par|Por|Di|Door|Da)(?: \p{Lu}[\p{L}’'.-]+){2,4}(?:,| and\b|\W*$)/u

/** The markup of an embedded post, or code: no article's words. */
export const MARKUP =
  /[{}<>]|&(?:nbsp|amp|quot|#\d+);|function\s*\(|\\u[0-9a-f]{4}|_{3,}|(?:^|\s)\/\/|—\s[^—]{2,40}\(@\w+\)/iu
