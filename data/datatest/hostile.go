package datatest

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"unicode"

	"casebook/data"
)

// Payload is what an evil author would write into a text: every byte there is,
// sequences that steer terminals in seven and in eight bits, marks that turn the
// direction of writing, letters that take no room, and the beginnings of markup.
var Payload = func() string {
	var b strings.Builder
	for i := range 256 {
		b.WriteByte(byte(i))
	}
	b.WriteString("\x1b]0;evil\x07\x1b]52;c;ZXZpbA==\x07\x1b[2J\x1bc\x9b31m\x9d0;evil\x9c\u009b2J\u0090evil\u009c")
	b.WriteString("\u202e\u2066\u200f\u061c\u200b\u2060\ufeff\U000e0041\u2028\u2029\x7f")
	b.WriteString("<script>evil()</script>]]>&evil;{{evil}}=evil()|evil|`evil`")
	return b.String()
}()

// HostileFacts are Facts with Payload in every text that people wrote: whatever
// is neither an id, a day nor a word for programs.
func HostileFacts() (*data.Casebook, error) {
	c, err := Facts()
	if err == nil {
		harm(reflect.ValueOf(c).Elem())
	}
	return c, err
}

var written = regexp.MustCompile(`^[A-Z]|[ ,.]`)

// harm puts Payload into the texts below a value.
func harm(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			harm(v.Elem())
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			harm(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				harm(v.Field(i))
			}
		}
	case reflect.String:
		if s := v.String(); v.CanSet() && written.MatchString(s) && !strings.HasPrefix(s, "http") {
			v.SetString(s + Payload)
		}
	default:
	}
}

// Steering says what of a text would steer a terminal or mislead a reader, "" for
// nothing. Line ends and tabs are no harm, nor what the pattern takes out first.
func Steering(text string, but *regexp.Regexp) string {
	if but != nil {
		text = but.ReplaceAllString(text, "")
	}
	for i, r := range text {
		bad := unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) ||
			r == 0x200b || r >= 0x2028 && r <= 0x2029 || r >= 0x2060 && r <= 0x2064 || r == 0xfeff || r >= 0xe0000 && r <= 0xe007f ||
			r == unicode.ReplacementChar && !strings.HasPrefix(text[i:], "\ufffd")
		if bad {
			return fmt.Sprintf("%q in %q", r, text[max(0, i-60):min(len(text), i+60)])
		}
	}
	return ""
}
