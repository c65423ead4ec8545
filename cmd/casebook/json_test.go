package main

import (
	"strings"
	"testing"
)

func TestJSONShapes(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		name   string
		record object
		fields string
	}{
		{"finding", decoded[[]object](t, c, "list")[0],
			"id inspection authority framework kind inspected.start inspected.end inspected.status published.date published.status text wording polarity themes area attribution source.document source.page source.paragraph"},
		{"finding in full", decoded[[]object](t, c, "list", "--full")[0], "id text source.page urn judgements grade overall_status coverage"},
		{"inspection", decoded[[]object](t, c, "inspections", "birmingham")[4],
			"id authority urn framework kind inspected.start published.date judgements coverage findings standing"},
		{"count", decoded[[]object](t, c, "facets", "grade")[0], "facet value name findings"},
		{"comparison", decoded[object](t, c, "compare", "birmingham-2014", "birmingham-2016"),
			"a.id a.judgements b.id warnings judgements themes changes.worse"},
		{"finding whole", decoded[object](t, c, "show", "b16-05"), "id text matter flags document.id confirming.id story.label standing.grade"},
	} {
		for _, path := range strings.Fields(x.fields) {
			at := any(x.record)
			for _, name := range strings.Split(path, ".") {
				next, ok := at.(object)[name]
				if !ok {
					t.Errorf("%s: no field %s", x.name, path)
					break
				}
				at = next
			}
		}
	}
}

// TestJSONListsAreNeverNull looks at every list of every record.
func TestJSONListsAreNeverNull(t *testing.T) {
	c := newShelf(t)
	lists := map[string]bool{"judgements": true, "themes": true, "warnings": true, "a": true, "b": true, "flags": true, "events": true, "changes": true, "held": true, "matter": true, "findings": true}
	var look func(path string, v any)
	look = func(path string, v any) {
		switch v := v.(type) {
		case object:
			for name, x := range v {
				isGrade := strings.Contains(path, "judgements") || strings.Contains(path, "changes")
				if x == nil && lists[name] && !isGrade {
					t.Errorf("%s.%s is null", path, name)
				}
				look(path+"."+name, x)
			}
		case []any:
			for _, x := range v {
				look(path, x)
			}
		}
	}
	look("list", decoded[any](t, c, "list", "--voice", "all"))
	look("inspections", decoded[any](t, c, "inspections"))
	for _, in := range decoded[[]object](t, c, "inspections", "birmingham") {
		look("show", decoded[any](t, c, "show", in["id"].(string)))
		look("compare", decoded[any](t, c, "compare", in["id"].(string), "birmingham-2018-12"))
	}
}
