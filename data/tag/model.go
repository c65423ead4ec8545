package tag

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"casebook/data"
)

//go:embed model.txt
var modelText string

// model is how much everything counts.
type model struct {
	shapes   []shape                 // by theme
	start    []float64               // by theme
	sections map[data.Area][]float64 // by theme
	readily  []float64               // by theme: how much more readily than others it is named second
	explicit []bool                  // by theme: a phrase that stands for it alone is enough
}

// readModel reads model.txt: blocks of lines of a name and a number. Of themes that
// it does not know it says nothing. How sentences read is not of themes, and is left
// to toneTables.
func readModel(text string, ids []string, known map[string]bool) (*model, error) {
	blocks, err := readNumbers(text)
	if err != nil {
		return nil, err
	}
	m := &model{sections: map[data.Area][]float64{}}
	for name, values := range blocks {
		for id := range values {
			if (name == "start" || name == "readily" || name == "explicit" || strings.HasPrefix(name, "section ")) && !known[id] {
				return nil, fmt.Errorf("model.txt, [%s]: unknown theme %q", name, id)
			}
		}
		if area, ok := strings.CutPrefix(name, "section "); ok {
			list := make([]float64, len(ids))
			for i, id := range ids {
				list[i] = values[id]
			}
			m.sections[data.Area(strings.TrimPrefix(area, "unknown"))] = list
		}
	}
	for _, id := range ids {
		m.start = append(m.start, blocks["start"][id])
		m.shapes = append(m.shapes, shapeOf(blocks, id))
		m.readily = append(m.readily, blocks["readily"][id])
		m.explicit = append(m.explicit, blocks["explicit"][id] > 0)
	}
	return m, nil
}

// shapeOf is how phrases count for a theme.
func shapeOf(blocks map[string]map[string]float64, id string) shape {
	var out shape
	for i, name := range shapes {
		out[i] = blocks["theme "+id][name]
	}
	return out
}

// readNumbers reads "[block]" and "name number".
func readNumbers(text string) (map[string]map[string]float64, error) {
	out := map[string]map[string]float64{}
	err := eachRow(text, func(line int, block, name, number string) error {
		x, err := strconv.ParseFloat(number, 64)
		if err != nil || block == "" {
			return fmt.Errorf("model.txt, line %d: want a name and a number in a block, got %q", line, name+" "+number)
		}
		if out[block] == nil {
			out[block] = map[string]float64{}
		}
		out[block][name] = x
		return nil
	})
	return out, err
}
