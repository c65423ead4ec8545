package data

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"
)

//go:generate go run casebook/data/table/builtin ../../shared/official

//go:embed builtin
var builtinFiles embed.FS

//go:embed builtin/themes.json
var builtinThemes []byte

// revisionFile counts the changes of the built-in facts, and has a checksum of
// them as they stand: a test raises it with each change.
const revisionFile = "REVISION"

// builtinNames are the files of the built-in facts, in the order of their names.
func builtinNames() []string {
	all, err := builtinFiles.ReadDir("builtin")
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range all {
		if e.Name() != "README.md" && e.Name() != revisionFile {
			out = append(out, e.Name())
		}
	}
	return out
}

// builtinFile is a file of the built-in facts; one that is missing reads as
// empty, and fails where it is checked.
func builtinFile(name string) []byte {
	b, err := builtinFiles.ReadFile("builtin/" + name)
	if err != nil {
		return nil
	}
	return b
}

// BuiltinVersion identifies the embedded facts: a number that goes up with each
// change of them, then a checksum. It differs whenever a fact differs, and a
// later one sorts after an earlier one, also after those that once began with a
// day. A store remembers it, to know when a newer program brings newer facts.
func BuiltinVersion() string { return BuiltinVersionWith(builtinStories()) }

// BuiltinVersionWith is the version of BuiltinWith.
func BuiltinVersionWith(stories map[string][]byte) string {
	sum, size := checksum(stories)
	var revision int
	if _, err := fmt.Sscan(string(builtinFile(revisionFile)), &revision); err != nil {
		return "" // a test reads the file
	}
	return fmt.Sprintf("revision-%04d-%08x-%d", revision, sum, size)
}

// checksum is that of the built-in facts with stories, and how many bytes they are.
func checksum(stories map[string][]byte) (sum uint32, size int) {
	files := maps.Clone(stories)
	for _, name := range builtinNames() {
		if !isStory(name) {
			files[name] = builtinFile(name)
		}
	}
	hash := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	for _, name := range slices.Sorted(maps.Keys(files)) {
		b := files[name]
		hash.Write(b)
		size += len(b)
	}
	return hash.Sum32(), size
}

// Builtin reads the built-in casebook: the stories of a few authorities and the
// grades of every authority's inspections. An inspection that a story and the
// grades have is one inspection with the sources of both. The whole is validated.
func Builtin() (*Casebook, error) { return BuiltinWith(builtinStories()) }

// BuiltinWith is Builtin with other stories, by the names of their files: for who
// tests what is made of facts, so that another story changes no test.
func BuiltinWith(stories map[string][]byte) (*Casebook, error) {
	return builtinBook(stories, withPublished)
}

// builtinBook reads stories and the grades read from reports, and lets more be
// laid on them.
func builtinBook(stories map[string][]byte, more func(*Casebook) error) (*Casebook, error) {
	if _, err := builtin(); err != nil {
		return nil, err
	}
	if _, err := builtinRules(); err != nil {
		return nil, err
	}
	authorities, err := readAuthorities(bytes.NewReader(builtinFile("authorities.csv")))
	if err != nil {
		return nil, fmt.Errorf("built-in authorities: %w", err)
	}
	book, err := joinStories(stories, authorities)
	if err != nil {
		return nil, fmt.Errorf("built-in facts: %w", err)
	}
	ratings, err := readRatings(bytes.NewReader(builtinFile("ratings.csv")), authorities)
	if err != nil {
		return nil, fmt.Errorf("built-in ratings: %w", err)
	}
	book.Sources = append(book.Sources, ratingSources()...)
	book.Inspections = mergeInspections(book.Inspections, ratings)
	if more != nil {
		if err := more(book); err != nil {
			return nil, fmt.Errorf("built-in tables: %w", err)
		}
	}
	for i := range book.Inspections {
		book.Inspections[i].Judgements = InOrder(book.Inspections[i].Judgements)
	}
	if err := book.Validate(); err != nil {
		return nil, fmt.Errorf("built-in facts: %w", err)
	}
	return book, nil
}

// DecodeCasebook reads a casebook in the program's own JSON form. A field that
// the form does not have is an error, so that a misspelt one is not lost.
func DecodeCasebook(b []byte) (*Casebook, error) {
	var file struct {
		Format string `json:"format"`
		Title  string `json:"title"`
		Note   string `json:"note"`
		Casebook
	}
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&file); err != nil {
		return nil, jsonPlace(b, err)
	}
	if file.Format != casebookFormat {
		return nil, fmt.Errorf("format %q: want %q", file.Format, casebookFormat)
	}
	return &file.Casebook, nil
}

const casebookFormat = "casebook/1"

// jsonPlace adds the line to a decoding error that knows its offset.
func jsonPlace(b []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	at := int64(-1)
	if errors.As(err, &syntax) {
		at = syntax.Offset
	} else if errors.As(err, &kind) {
		at = kind.Offset
	}
	if at < 0 || at > int64(len(b)) {
		return err
	}
	return fmt.Errorf("line %d: %w", 1+bytes.Count(b[:at], []byte("\n")), err)
}
