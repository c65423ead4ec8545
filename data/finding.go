package data

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"casebook/data/mark"
	"casebook/data/prose"
)

func itoa(n int) string { return strconv.Itoa(n) }

// Polarity says whether a finding praises or asks for work.
type Polarity string

// The polarities. Mixed and context belong to whole paragraphs of reports.
const (
	Strength       Polarity = "strength"
	Development    Polarity = "development"
	Progress       Polarity = "progress"
	Recommendation Polarity = "recommendation"
	MixedPolarity  Polarity = "mixed"
	Context        Polarity = "context"
)

// Polarities lists every polarity in the order of the facet.
func Polarities() []Polarity {
	return []Polarity{Development, Strength, Progress, Recommendation, MixedPolarity, Context}
}

var polarityFacts = map[Polarity]struct{ mark, name, short string }{
	Strength:       {mark.Strength, mark.Means(mark.Strength), "strength"},
	Development:    {mark.NeedsWork, mark.Means(mark.NeedsWork), "needs work"},
	Progress:       {mark.Progress, mark.Means(mark.Progress), "progress"},
	Recommendation: {mark.Recommendation, mark.Means(mark.Recommendation), "recommends"},
	MixedPolarity:  {mark.Mixed, mark.Means(mark.Mixed), "mixed"},
	Context:        {mark.Context, mark.Means(mark.Context), "context"},
}

// Valid reports whether p is a known polarity.
func (p Polarity) Valid() bool { _, ok := polarityFacts[p]; return ok }

// Mark is its sign.
func (p Polarity) Mark() string { return polarityFacts[p].mark }

// Name is the polarity in words; a development finding "needs work".
func (p Polarity) Name() string { return polarityFacts[p].name }

// Voice says who says a finding. Only Ofsted's words count by default.
type Voice string

// The voices.
const (
	Ofsted     Voice = "ofsted"
	Council    Voice = "council"
	Trust      Voice = "trust"
	Government Voice = "government"
	// Press is what the press, or a table, reports of Ofsted's words, once the
	// report itself is held: kept beside it, and never counted twice.
	Press Voice = "press"
	// Chosen is what the casebook chose from Ofsted's report and put in its own
	// words, once the report itself is held: kept beside it like Press.
	Chosen Voice = "chosen"
)

// Voices lists every voice, Ofsted first.
func Voices() []Voice { return []Voice{Ofsted, Press, Chosen, Council, Trust, Government} }

var voiceNames = map[Voice]string{Ofsted: "Ofsted", Council: "the council", Trust: "the trust", Government: "government", Press: "the press, of Ofsted", Chosen: "Ofsted, as chosen"}

// Retells reports whether v says again what the report says that is held: Ofsted's
// words, and in no count.
func (v Voice) Retells() bool { return v == Press || v == Chosen }

// Valid reports whether v is a known voice.
func (v Voice) Valid() bool { _, ok := voiceNames[v]; return ok }

// Name is the voice in words.
func (v Voice) Name() string { return voiceNames[v] }

// Weight marks findings that the inspectors put most gravely.
type Weight string

// Serious is the one weight above the ordinary.
const Serious Weight = "serious"

// SeriousMeans says what it is, wherever it is used.
const SeriousMeans = "put most gravely by the inspectors, as a reader of the casebook's own findings judged; imports do not judge it"

// Weights lists every weight above the ordinary.
func Weights() []Weight { return []Weight{Serious} }

// Finding is one thing an inspection says.
type Finding struct {
	ID          string        `json:"id"`         // inspection id, "/", place
	Inspection  string        `json:"inspection"` // inspection id
	Polarity    Polarity      `json:"polarity"`
	Text        string        `json:"text"`
	Themes      []string      `json:"themes"`          // theme ids, weightiest first
	Coded       []string      `json:"coded,omitempty"` // themes as the source coded them, where the casebook's own themes changed them; nil where they did not
	Area        Area          `json:"area,omitempty"`
	Attribution Voice         `json:"attribution"`
	ReportedBy  string        `json:"reported_by,omitempty"` // "staff": what Ofsted heard from them
	Weight      Weight        `json:"weight,omitempty"`
	Mixed       bool          `json:"mixed,omitempty"` // its place holds praise and criticism
	Source      Place         `json:"source"`
	ConfirmedBy *Confirmation `json:"confirmed_by,omitempty"`
	Thread      string        `json:"thread,omitempty"`       // thread id
	Suggested   bool          `json:"suggested,omitempty"`    // themes and polarity are the program's, not a reader's
	Unsure      bool          `json:"unsure,omitempty"`       // suggested, and no more than a guess
	YourWords   []string      `json:"your_words,omitempty"`   // suggested: those of its themes that words of the user's gave; nil for none
	Confirmed   bool          `json:"confirmed,omitempty"`    // themes and polarity are the user's own choice; never stored with the finding
	TextChanged bool          `json:"text_changed,omitempty"` // the text has changed since the choice was made; never stored with the finding
	RefersBack  []BackRef     `json:"refers_back,omitempty"`
	Note        string        `json:"note,omitempty"`
}

// Place is where a finding stands in its source. Page, Paragraph and Item
// count from 1; 0 means not stated.
type Place struct {
	ID        string `json:"id,omitempty"` // source id
	Document  string `json:"document"`     // what the report calls itself; the file's name is the source's
	Section   string `json:"section,omitempty"`
	Item      int    `json:"item,omitempty"`
	Page      int    `json:"page,omitempty"`
	Paragraph int    `json:"paragraph,omitempty"`
}

// Confirmation is a second source that says the same, and where in it.
type Confirmation struct {
	ID    string `json:"id"` // source id
	Where string `json:"where"`
}

// BackRef is a finding's own reference to an earlier inspection: what the
// matter was then, and what the later source says became of it.
type BackRef struct {
	Inspection string `json:"inspection"`
	As         string `json:"as"`
	Then       string `json:"then"`
}

// Beside is the finding where its report comes to be held itself: what the
// casebook knew of it before, from the press or chosen from it by its paragraphs,
// stays beside it and out of the counts.
func (f Finding) Beside() Finding {
	f.Attribution = Press
	if f.Source.Paragraph > 0 || f.Source.Page > 0 {
		f.Attribution = Chosen
	}
	return f
}

// Reworded reports whether a finding's text is the casebook's own wording of
// its source: the built-in findings are facts in our words, and no quotations.
func (f Finding) Reworded() bool { return !IsFile(f.Source.ID) && !IsTable(f.Source.ID) }

// Wording says whose words the text of a finding is.
type Wording string

// The wordings: a report's own words, or the casebook's.
const (
	Quoted   Wording = "quoted"
	OwnWords Wording = "own"
)

// Wording is whose words the text is.
func (f Finding) Wording() Wording {
	if f.Reworded() {
		return OwnWords
	}
	return Quoted
}

// Quotation is words of the finding's text as they may be handed on: in
// quotation marks where they are its source's, bare where they are the
// casebook's own, which nobody may quote as a report's.
func (f Finding) Quotation(words string) string {
	if f.Wording() == Quoted {
		return "“" + words + "”"
	}
	return words
}

// OwnNote stands behind words that are no quotation where they leave the
// program.
const OwnNote = "(" + ownWords + ")"

// InOwnWords goes on a sentence that says where such words stand.
const InOwnWords = "in " + ownWords

const ownWords = "the casebook's own words"

// Handed is words of the finding's text as they leave the program, on the
// clipboard or on a page: a report's in quotation marks, the casebook's own
// without, and saying so.
func (f Finding) Handed(words string) string {
	if f.Wording() == OwnWords {
		return words + " " + OwnNote
	}
	return f.Quotation(words)
}

// Signs are the polarity, whose it is and the weight, in at most three signs.
func (f Finding) Signs() string {
	out := f.Polarity.Mark() + f.Tagging().Mark()
	if f.Weight == Serious {
		out += mark.Serious
	}
	return out
}

// SignWords are Signs in words: "needs work, serious (suggested)".
func (f Finding) SignWords() string {
	out := f.Polarity.Name()
	if f.Weight == Serious {
		out += ", " + string(Serious)
	}
	return out + f.TaggingNote()
}

// SignLegend explains the signs of findings that no name stands beside; "" where
// there are none.
func SignLegend(findings []Finding) string {
	var out []string
	add := func(sign, words string, is func(Finding) bool) {
		if slices.ContainsFunc(findings, is) {
			out = append(out, sign+" "+words)
		}
	}
	add(mark.Serious, string(Serious), func(f Finding) bool { return f.Weight == Serious })
	add(SuggestedTags.Mark(), "suggested by the program", func(f Finding) bool { return f.Tagging() == SuggestedTags })
	add("themes"+mark.Unchecked, "a guess", func(f Finding) bool { return f.Unsure })
	add(mark.YourWords, YourWordsTags.Name(), func(f Finding) bool { return len(f.YourWords) > 0 })
	add(ConfirmedTags.Mark(), "confirmed by you", func(f Finding) bool { return f.Tagging() == ConfirmedTags })
	return strings.Join(out, ", ")
}

// Attributed is the text as it leaves the program; words that are not Ofsted's
// name their speaker.
func (f Finding) Attributed() string {
	if f.Attribution != Ofsted {
		return "(" + f.Attribution.Name() + ") " + f.Handed(f.Text)
	}
	return f.Handed(f.Text)
}

// ByVoice parts findings into Ofsted's and those of other voices.
func ByVoice(all []Finding) (own, others []Finding) {
	for _, f := range all {
		if f.Attribution == Ofsted {
			own = append(own, f)
		} else {
			others = append(others, f)
		}
	}
	return own, others
}

// Speaker says whose statement a finding is: "Ofsted", "Council, not Ofsted".
func (f Finding) Speaker() string {
	who := prose.Capital(f.Attribution.Name())
	if f.ReportedBy != "" {
		who += ", as " + f.ReportedBy + " told inspectors"
	}
	if f.Attribution != Ofsted && f.Attribution != Press { // whose name says it
		who += ", not Ofsted"
	}
	return who
}

// SpeakerNoted is Speaker with whose words these are.
func (f Finding) SpeakerNoted() string {
	if f.Reworded() {
		return f.Speaker() + ", " + InOwnWords
	}
	return f.Speaker()
}

// CoverageWords says how far the source of the finding covers its inspection.
// What the press or a table reports is not from the report, though that is
// held.
func (f Finding) CoverageWords(in Inspection) string {
	switch {
	case IsTable(f.Source.ID):
		return "one row of an imported table, not read from the report or letter"
	case f.Attribution == Press:
		return "a news report of Ofsted's words, not read from the report or letter"
	case f.Attribution == Chosen:
		return "chosen from the report, which is held itself"
	}
	return in.CoverageNoted()
}

// Key is the finding's stable key: a digest of its inspection, its place and
// its text. Notes and marks hang on it, because numbers and ids may change
// when a better source is read. It does not depend on the name of a file, nor
// on which item of a list a finding is, which moves when one is put in above
// it: two items of the same words under one heading have one key.
func (f Finding) Key() string {
	h := sha256.New()
	for _, s := range []string{f.Inspection, f.Source.Document, f.Source.Section, itoa(f.Source.Paragraph), f.Text} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// Place says where a finding stands in its source: "areas for development, item
// 7", "Leadership, para 22, page 12"; "" where nothing is stated.
func (f Finding) Place() string {
	return stated(f.Source.Section, f.inSection(), f.page())
}

// inSection is its number where the section is said: not "recommendations,
// recommendation 3".
func (f Finding) inSection() string {
	if f.Source.Section != "" && f.Source.Paragraph == 0 && f.Source.Item > 0 {
		return "item " + itoa(f.Source.Item)
	}
	return f.number()
}

// Where is Place without the section, for a reader who has the source at hand:
// "para 22, page 12"; the section where nothing else is stated.
func (f Finding) Where() string {
	return cmp.Or(stated(f.number(), f.page()), f.Source.Section, noPlace)
}

// Called names a finding among those of its inspection: "para 22",
// "recommendation 3", "item 5".
func (f Finding) Called() string {
	return cmp.Or(f.number(), f.Source.Section, noPlace)
}

// Numbered names a finding among those of its inspection for those who do
// not see it: as Called, and where only the items of a section are counted, with that.
func (f Finding) Numbered() string {
	if f.Source.Paragraph > 0 {
		return f.Called()
	}
	return cmp.Or(stated(f.Source.Section, f.inSection()), noPlace)
}

const noPlace = "place not stated"

// number is the paragraph, or the item where paragraphs are not counted.
func (f Finding) number() string {
	switch p := f.Source; {
	case p.Paragraph > 0:
		return "para " + itoa(p.Paragraph)
	case p.Item > 0 && f.Polarity == Recommendation:
		return "recommendation " + itoa(p.Item)
	case p.Item > 0:
		return "item " + itoa(p.Item)
	}
	return ""
}

func (f Finding) page() string {
	if f.Source.Page == 0 {
		return ""
	}
	return "page " + itoa(f.Source.Page)
}

func stated(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", ")
}

// PlaceID is the last part of the id: "p22", "r3", "b16-05".
func (f Finding) PlaceID() string {
	_, place, _ := strings.Cut(f.ID, "/")
	return place
}

// Under is the finding as one of another inspection, at the same place.
func (f Finding) Under(inspection string) Finding {
	if f.Inspection != inspection {
		f.Inspection, f.ID = inspection, inspection+"/"+f.PlaceID()
	}
	return f
}

// IDs are the ids of findings, never nil.
func IDs(findings []Finding) []string {
	out := make([]string, len(findings))
	for i, f := range findings {
		out[i] = f.ID
	}
	return out
}
