// Package toml reads the small TOML files that people write and share, such as
// their own themes: lists of tables whose keys hold texts, lists of texts,
// whole numbers and yes or no. Every value keeps its line and column, so that
// whoever reads the tables can say where a mistake stands.
//
// It knows TOML, and nothing of what the tables mean.
package toml

import (
	"bytes"
	"errors"
	"strconv"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Place is where something stands in a file; lines and columns count from 1,
// columns in characters.
type Place struct{ Line, Column int }

// Kind says what a value is.
type Kind uint8

// The kinds.
const (
	Other  Kind = iota // a date, a table, a fraction: nothing that these files hold
	Text               // "..."
	List               // a list of texts
	Number             // a whole number
	Switch             // true or false
)

// String names a kind as a person would write of it.
func (k Kind) String() string {
	return [...]string{"something else", "a text in quotes", "a list of texts", "a whole number", "true or false"}[k]
}

// Value is what stands behind a key.
type Value struct {
	Key   string
	KeyAt Place
	At    Place
	Kind  Kind
	Text  string
	Items []Item // of a list
	Int   int
	On    bool
}

// Item is a text of a list.
type Item struct {
	Text string
	At   Place
}

// Table is one [[name]] of a file with its keys, or the keys before the first
// table, with Name "".
type Table struct {
	Name   string
	At     Place
	Values []Value
}

// Value returns the value of a key, and whether the table has it.
func (t Table) Value(key string) (Value, bool) {
	for _, v := range t.Values {
		if v.Key == key {
			return v, true
		}
	}
	return Value{}, false
}

// Read returns the tables of a file in its order. What is not well-formed is a
// fault; the tables are then those before it.
func Read(text []byte) ([]Table, Faults) {
	text = bytes.TrimPrefix(text, []byte("\ufeff")) // some editors begin a file with it
	if !utf8.Valid(text) {
		return nil, Faults{{Place: firstInvalid(text), Words: "this is not UTF-8 text; save the file as UTF-8"}}
	}
	r := reader{text: text, tables: []Table{{At: Place{1, 1}}}}
	r.parser.Reset(text)
	for r.parser.NextExpression() {
		r.expression(r.parser.Expression())
	}
	if err := r.parser.Error(); err != nil {
		r.fault(r.place(err), "this is not TOML: "+err.Error())
	}
	if len(r.tables[0].Values) == 0 {
		r.tables = r.tables[1:]
	}
	return r.tables, r.faults
}

type reader struct {
	text   []byte
	parser unstable.Parser
	tables []Table
	faults Faults
}

func (r *reader) fault(at Place, words string) {
	r.faults = append(r.faults, Fault{Place: at, Words: words})
}

func (r *reader) expression(e *unstable.Node) {
	switch e.Kind {
	case unstable.ArrayTable, unstable.Table:
		name, at, ok := r.key(e)
		if e.Kind == unstable.Table {
			r.fault(at, `write [[`+name+`]] with two brackets: there can be several`)
		}
		if !ok {
			r.fault(at, `a table has one name, without dots`)
		}
		r.tables = append(r.tables, Table{Name: name, At: at})
	case unstable.KeyValue:
		r.keyValue(e)
	}
}

func (r *reader) keyValue(e *unstable.Node) {
	name, at, ok := r.key(e)
	if !ok {
		r.fault(at, "a key is one word, without dots")
		return
	}
	t := &r.tables[len(r.tables)-1]
	if v, twice := t.Value(name); twice {
		r.fault(at, `"`+name+`" stands here a second time; the first is in line `+strconv.Itoa(v.KeyAt.Line))
		return
	}
	v := r.value(e.Value())
	v.Key, v.KeyAt = name, at
	if v.At == (Place{}) {
		v.At = at
	}
	t.Values = append(t.Values, v)
}

// key returns the one part of a key; ok is false where it has several.
func (r *reader) key(e *unstable.Node) (name string, at Place, ok bool) {
	for it := e.Key(); it.Next(); {
		n := it.Node()
		if at != (Place{}) {
			return name, at, false
		}
		name, at = string(n.Data), r.at(int(n.Raw.Offset))
	}
	return name, at, true
}

func (r *reader) value(n *unstable.Node) Value {
	v := Value{At: r.start(n)}
	switch n.Kind {
	case unstable.String:
		v.Kind, v.Text = Text, string(n.Data)
	case unstable.Bool:
		v.Kind, v.On = Switch, n.Data[0] == 't'
	case unstable.Integer:
		if i, err := strconv.ParseInt(string(n.Data), 0, 32); err == nil {
			v.Kind, v.Int = Number, int(i)
		}
	case unstable.Array:
		v.Kind = List
		for it := n.Children(); it.Next(); {
			c := it.Node()
			if c.Kind != unstable.String {
				v.Kind, v.Items = Other, nil
				return v
			}
			v.Items = append(v.Items, Item{Text: string(c.Data), At: r.start(c)})
		}
	}
	return v
}

// start is where a value begins; a list has no place of its own.
func (r *reader) start(n *unstable.Node) Place {
	if n.Raw.Length == 0 {
		return Place{}
	}
	return r.at(int(n.Raw.Offset))
}

func (r *reader) place(err error) Place {
	var p *unstable.ParserError
	if errors.As(err, &p) && len(p.Highlight) > 0 {
		return r.at(int(r.parser.Range(p.Highlight).Offset))
	}
	return r.at(len(r.text))
}

func (r *reader) at(offset int) Place { return placeOf(r.text, offset) }

func placeOf(text []byte, offset int) Place {
	p := Place{1, 1}
	for _, c := range string(text[:min(offset, len(text))]) {
		if c == '\n' {
			p = Place{p.Line + 1, 1}
			continue
		}
		p.Column++
	}
	return p
}

func firstInvalid(text []byte) Place {
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRune(text[i:])
		if c == utf8.RuneError && n == 1 {
			return placeOf(text, i)
		}
		i += n
	}
	return Place{1, 1}
}
