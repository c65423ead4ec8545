package form

import (
	"strings"

	"casebook/data/report/text"
)

var (
	// responseTo finds the theme: what agencies respond to.
	responseTo = text.Lazy(`(?i)\b(?:multi-agency|multiagency|partnership) response to (?:the )?([^.]+)`)
	// inspectionOf finds it where no response is named.
	inspectionOf = text.Lazy(`(?i)\bjoint targeted area inspection(?: \(JTAI\))? of (?:the )?((?:identification|services|help|arrangements|protection|support|front door|early help)[^.]*)`)
	// inPlace is the place at the end of a theme.
	inPlace = text.Lazy(`^(.*\S)\s+(?:in|across|within)\s+(?:the\s+)?\p{Lu}[^,]*$`)
	// deepDive finds what a letter of the first years looked at most closely.
	deepDive  = text.Lazy(`(?i)[‘'"“]?deep[ -]dive[’'"”]? (?:investigation |evaluation )?(?:focus(?:ed|ing|es)? )?(?:on|into|of) (?:the )?(?:(?:response|effectiveness of services) (?:to|for) )?([^.]+)`)
	thisGroup = text.Lazy(`(?i)\b(?:this|these|that|those)\b`)
	noteMark  = text.Lazy(`[\s.,;:)]*\d*$`)
)

// jointTheme is the theme of a joint inspection in the letter's words: that of its
// title, or of its first sentences where the title names a place only. The early
// themes were wide, and a deep dive names what was looked at in truth.
func jointTheme(title, opening string) string {
	theme := themeIn(title)
	if theme == "" {
		theme = themeIn(opening)
	}
	m := deepDive.FindStringSubmatch(opening)
	if theme == "" || m == nil || thisGroup.MatchString(m[1]) {
		return theme
	}
	dive := withoutPlace(m[1])
	if near(theme, dive) {
		return theme
	}
	return theme + " (deep dive: " + dive + ")"
}

func themeIn(words string) string {
	for _, re := range []*text.Pattern{responseTo, inspectionOf} {
		if m := re.FindStringSubmatch(words); m != nil {
			return withoutPlace(m[1])
		}
	}
	return ""
}

// withoutPlace takes the place and a footnote's mark off the end of a theme.
func withoutPlace(theme string) string {
	theme = strings.TrimSpace(noteMark.ReplaceAllString(theme, ""))
	if m := inPlace.FindStringSubmatch(theme); m != nil {
		theme = m[1]
	}
	return theme
}

// near reports whether a deep dive says no more than the theme does.
func near(theme, dive string) bool {
	has := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(dive)) {
		has[strings.Trim(w, ",;’'()")] = true
	}
	n, of := 0, 0
	for _, w := range strings.Fields(strings.ToLower(theme)) {
		if w = strings.Trim(w, ",;’'()"); len(w) > 3 {
			of++
			if has[w] {
				n++
			}
		}
	}
	return n*2 > of
}
