/** Words before a name that say it wrote the text, folded to lower case. */
export const BY_WORDS =
  'by|written by|reported by|story by|text by|words by|posted by|published by|author|authors|von|verfasst von|ein artikel von|text|autor|autorin|par|écrit par|auteur|por|escrito por|autora|di|a cura di|scritto da|autore|door|geschreven door|af|av|skrevet af|yazan|yazar|haber|muhabir|بقلم|كتب|كتبت|كاتب|الكاتب|إعداد|نوشته|نویسنده|گزارش|خبرنگار|نووسینی|نووسەر|nivîskar|nûçegihan|ji|автор|текст|autorzy|opracował|opracowała';

/** Between two names. */
export const NAME_JOINTS = 'and|und|et|en|og|och|ve|û|with|mit';

/** Words that are an agency, a desk or a machine rather than a person; a name with one of them is no author. */
export const DESK_WORDS =
  'staff|editor|editors|editorial|desk|newsroom|news|agency|agencies|agence|agentur|redaktion|redazione|rédaction|redacción|redacao|redacção|redactie|team|admin|administrator|webmaster|press|presse|office|bureau|network|media|online|digital|service|services|correspondent|reuters|afp|dpa|apa|ansa|efe|tass|unknown|guest|contributor|contributors|newspaper|magazine|zeitung|magazin|times|post|tv|radio|inc|ltd|gmbh|llc|corporation|foundation|institute|institut|ministry|ministerium|university|association|verband|verein|haber|merkezi|وكالة|وكالات|تحرير|هيئة|خبرگزاری|مركز|شبكة|ajans|ajansı|polizei|police|feuerwehr|info|www|com|http|https';

/** What people are, behind or before their name. */
export const ROLE_WORDS =
  'senior|chief|staff|special|foreign|political|national|defense|defence|security|editor|reporter|correspondent|writer|columnist|journalist|producer|contributor|analyst|fellow|director|professor|redakteur|redakteurin|reporterin|journaliste|corresponsal|redactor|redactora|periodista|muhabiri|editörü|for|at|in|of|the|from|aus|für';
