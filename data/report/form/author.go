package form

import (
	"strings"

	"casebook/data/report/text"
)

// Others write about visits too: a minister, a commissioner, a council, a peer
// review, an adviser. What they say is theirs and not the inspectorate's.

// otherAuthor is who else may write, and what shows it.
type otherAuthor struct {
	who      string
	signed   *text.Pattern // in the lines below a farewell
	begins   *text.Pattern // in the subject and the first sentences
	greeting *text.Pattern // whom only such an author greets so
}

var otherAuthors = []otherAuthor{
	{
		who:    "a minister or a department of government",
		signed: text.Lazy(`\b(?:parliamentary under-?secretary|minister (?:for|of|of state)|secretary of state|\bmp\b|department for (?:education|levelling up)|\bdfe\b)`),
		begins: text.Lazy(`\bdepartment(?: for education)?'s (?:\S+ ){0,3}(?:review|visit|letter)|\b(?:department for education|dfe)(?:'s)? (?:\S+ ){0,3}(?:review|visit|stocktake|note)\b|\breview of (?:improvement|progress against the (?:direction|improvement notice))|\bagainst (?:the|your|a) (?:statutory )?direction\b`),
	},
	{
		who:    "a commissioner",
		signed: text.Lazy(`\bcommissioner\b`),
		begins: text.Lazy(`\b(?:children's services |lead )?commissioner's (?:\S+ ){0,3}(?:report|review|letter|note|visit|advice)\b|\b(?:i am|as) (?:the|your) (?:\S+ ){0,4}commissioner\b|\b(?:report|note|letter|advice) (?:of|from|by) the (?:\S+ ){0,3}commissioner\b`),
	},
	{
		who:    "a peer review",
		signed: text.Lazy(`\b(?:local government association|lga (?:associate|peer|adviser|advisor)|peer (?:reviewer|challenge|review)|(?:lead|associate) peer)\b`),
		begins: text.Lazy(`\b(?:sector-led |corporate |safeguarding )?peer (?:review|challenge|diagnostic)s? (?:of|at|in|to|team|report|letter|feedback|visit)|\blocal government association\b|\blga (?:peer|review)`),
	},
	{
		who:    "an improvement adviser or partner",
		signed: text.Lazy(`\bimprovement (?:adviser|advisor|partner|board|lead)\b|\b(?:independent )?(?:chair|adviser|advisor) (?:of|to) the (?:\S+ ){0,3}(?:improvement )?board\b|\bsector-led improvement\b`),
		begins: text.Lazy(`\bimprovement (?:adviser|advisor|partner|board)'s (?:\S+ ){0,3}(?:report|review|letter|note|visit|feedback)|\b(?:note|report|letter|feedback|visit) (?:of|from|by) (?:the|your|an|our) (?:\S+ ){0,3}(?:improvement )(?:adviser|advisor|partner|board)\b|\bas your (?:improvement )?(?:adviser|advisor|improvement partner)\b`),
	},
	{
		who:      "the council or its staff",
		signed:   text.Lazy(`\b(?:(?:interim |corporate |executive |strategic |assistant |deputy |service )*director,? (?:of|for|-|children|people)|chief executive|leader of|leader,|councillor|cllr|lead member|cabinet member|portfolio holder|head of (?:service|safeguarding|children|quality)|principal social worker|service manager|team manager)`),
		begins:   text.Lazy(`\b(?:council|authority|trust|city|borough|partnership)'s (?:initial |formal )?(?:response|reply|action plan|statement)\b|\b(?:response|reply) (?:to|of|from|by) (?:the )?(?:ofsted|council|authority|monitoring|focused|visit)|\bthank you for (?:the|your) (?:\S+ ){0,4}(?:visit|letter|inspection|report|feedback)\b|\bwe (?:fully |welcome and )?accept (?:what you|the findings|your findings|all)|\b(?:we|us) as a (?:leadership|senior|management) team\b|\b(?:inspectors|ofsted) (?:came for a|came to see us|visited us|told us)\b|\bour (?:own )?(?:response|self-evaluation|account) \b`),
		greeting: text.Lazy(`^dear (?:all|colleagues?|team|staff|everyone|friends|parents?|carers?|foster carers?|residents?|members?|councillors|partners|ofsted|(?:lead |senior )?(?:inspectors?|hmi)\b|chief inspector)\b`),
	},
}

var (
	// ofInspectorate finds an inspectorate among those who sign.
	ofInspectorate = text.Lazy(`\b(?:her|his) majesty's (?:chief |senior )?inspector|\bhmi\b|\bofsted\b|\b(?:national|regional) director,? (?:of )?(?:social care|regulation)|\bcare quality commission\b|\bcqc\b`)
	// letterhead finds that of the inspectorate.
	letterhead = text.Lazy(`\b(?:piccadilly gate|ofsted\.gov\.uk|freshford house|alexandra house|aviation house)\b`)
	// inspectorateSays finds sentences with which its letters begin.
	inspectorateSays = text.Lazy(`\bthis letter (?:summarises|contains|reports|outlines|sets out|to all the service leaders)|\b(?:the )?(?:inspectors?|inspection team) (?:for this visit )?(?:was|were|comprised|consisted of)\b.{0,160}\b(?:hmi|majesty's inspectors?|ofsted inspectors?)\b|\bofsted, the care quality commission\b|\bon behalf of (?:ofsted|(?:her|his) majesty's chief inspector)|\b(?:i am|we are) writing to (?:inform you of|report|set out|confirm) (?:the )?(?:findings|outcomes?) of (?:the|our)\b|\binspectors from ofsted\b|\binspectors (?:looked at|considered|reviewed|evaluated|examined|sampled|found that|identified)\b`)
	copiedTo         = text.Lazy(`(?i)^(?:cc\b|copy|copied|copies)`)
)

// notTheInspectorates refuses a letter that another body wrote, and one that does
// not tell whose it is. Who names the kind of visit by hand vouches for it, not
// for what the letter itself says.
func (l letter) notTheInspectorates(doc text.Document, given Given) error {
	all := letterLines(doc)
	begins := forMatching(all[l.greeting:min(len(all), l.greeting+12)])
	begins = begins[:min(len(begins), letterStart)]
	signed := forMatching(signature(all[l.greeting:]))
	byInspectorate := ofInspectorate.MatchString(signed)
	if byInspectorate {
		return nil
	}
	for _, o := range otherAuthors {
		if o.begins.MatchString(begins) || o.signed.MatchString(signed) || o.greeting != nil && o.greeting.MatchString(begins) {
			return &Unplaced{Why: "it is a letter or note of " + o.who + " about a visit, not the inspectorate's: its words are not Ofsted's"}
		}
	}
	above := all[l.begins:l.greeting]
	if letterhead.MatchString(forMatching(above)) || headedOfsted(above) || inspectorateSays.MatchString(begins) || given.Framework != "" {
		return nil
	}
	return &Unplaced{Missing: []string{"author"}, Why: "it does not say who wrote it, and only an inspectorate's letter says what it found: no letterhead, no opening sentence and no signature of one was found"}
}

// signature are the lines below a letter's farewell, without those whom it is
// copied to.
func signature(body []string) []string {
	for i, l := range body {
		if !farewell.MatchString(l) {
			continue
		}
		signed := []string{farewell.ReplaceAllString(l, "")}
		for _, s := range body[i+1 : min(len(body), i+14)] {
			if copiedTo.MatchString(s) {
				break
			}
			signed = append(signed, s)
		}
		return signed
	}
	return nil
}

// headedOfsted reports whether a letter has the inspectorate's name at its head and
// not in the address of its reader, who stands below the date.
func headedOfsted(above []string) bool {
	for _, l := range above {
		if strings.EqualFold(strings.TrimSpace(l), "Ofsted") {
			return true
		}
		if text.FirstDate(l) != "" {
			return false
		}
	}
	return false
}
