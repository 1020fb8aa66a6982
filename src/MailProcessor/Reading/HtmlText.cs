using System.Text;
using MimeKit.Text;

namespace Incidents.MailProcessor.Reading;

/// <summary>How HTML becomes text.</summary>
internal enum HtmlTextOptions
{
    /// <summary>Somebody's mail: the text that a reader sees.</summary>
    Mail,

    /// <summary>A letter of ours: links lose their prepared addresses.</summary>
    Letter,
}

/// <summary>The visible text of an HTML body and the rows of two cells of its tables.</summary>
internal sealed record HtmlText(string Text, IReadOnlyList<LabelledValue> TableRows)
{
    private static readonly HashSet<HtmlTagId> Blocks =
    [
        HtmlTagId.P, HtmlTagId.Div, HtmlTagId.Table, HtmlTagId.TR, HtmlTagId.UL, HtmlTagId.OL, HtmlTagId.LI, HtmlTagId.BlockQuote,
        HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5, HtmlTagId.H6, HtmlTagId.HR, HtmlTagId.Pre, HtmlTagId.Body,
    ];

    private static readonly HashSet<HtmlTagId> Silent =
        [HtmlTagId.Head, HtmlTagId.Style, HtmlTagId.Script, HtmlTagId.Title, HtmlTagId.NoScript];

    /// <summary>Reads HTML in one pass; nothing it names is ever loaded.</summary>
    public static HtmlText Read(string html, HtmlTextOptions options = HtmlTextOptions.Mail)
    {
        var text = new StringBuilder(html.Length / 2);
        var rows = new List<LabelledValue>();
        var cells = new List<string>();
        StringBuilder? cell = null;
        var silent = new Stack<(HtmlTagId Id, int Depth)>();
        var tokenizer = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokenizer.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                if (silent.Count > 0)
                {
                    if (tag.Id == silent.Peek().Id && !tag.IsEmptyElement)
                    {
                        var (id, depth) = silent.Pop();
                        depth += tag.IsEndTag ? -1 : 1;
                        if (depth > 0)
                        {
                            silent.Push((id, depth));
                        }
                    }

                    continue;
                }

                if (!tag.IsEndTag && !tag.IsEmptyElement && (Silent.Contains(tag.Id) || (!IsVoid(tag.Id) && IsHidden(tag))))
                {
                    silent.Push((tag.Id, 1));
                }
                else if (tag.Id == HtmlTagId.Br)
                {
                    text.Append('\n');
                    cell?.Append('\n');
                }
                else if (tag.Id is HtmlTagId.TD or HtmlTagId.TH)
                {
                    Flush(ref cell, cells);
                    if (!tag.IsEndTag)
                    {
                        text.Append(cells.Count > 0 ? "\t" : "");
                        cell = new StringBuilder();
                    }
                }
                else if (Blocks.Contains(tag.Id))
                {
                    if (tag.Id == HtmlTagId.TR || tag.Id == HtmlTagId.Table)
                    {
                        Flush(ref cell, cells);
                        if (cells.Count == 2)
                        {
                            rows.Add(new(Fold(cells[0]).Replace('\n', ' '), Fold(cells[1])));
                        }

                        cells.Clear();
                    }

                    Break(text, tag.Id == HtmlTagId.P && !tag.IsEndTag);
                    cell?.Append('\n');
                    if (tag is { Id: HtmlTagId.LI, IsEndTag: false })
                    {
                        text.Append("— ");
                    }
                }
                else if (options == HtmlTextOptions.Letter && tag is { Id: HtmlTagId.A, IsEndTag: false })
                {
                    text.Append("• ");
                }
            }
            else if (token is HtmlDataToken { Data: { } data } && token is not HtmlScriptDataToken && silent.Count == 0)
            {
                AppendFolded(text, data);
                if (cell is not null)
                {
                    AppendFolded(cell, data);
                }
            }
        }

        return new(Fold(text.ToString()), rows);
    }

    private static bool IsVoid(HtmlTagId id) => id is HtmlTagId.Image or HtmlTagId.Input or HtmlTagId.Meta or HtmlTagId.Link or HtmlTagId.HR;

    private static bool IsHidden(HtmlTagToken tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name.Equals("hidden", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (attribute.Id == HtmlAttributeId.Style && attribute.Value is { } value)
            {
                var style = string.Concat(value.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
                if (style.Contains("display:none", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal)
                    || style.Contains("font-size:0;", StringComparison.Ordinal) || style.EndsWith("font-size:0", StringComparison.Ordinal)
                    || style.Contains("font-size:0p", StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Flush(ref StringBuilder? cell, List<string> cells)
    {
        if (cell is not null)
        {
            cells.Add(cell.ToString());
            cell = null;
        }
    }

    private static void Break(StringBuilder text, bool paragraph)
    {
        if (text.Length > 0)
        {
            text.Append(paragraph ? "\n\n" : "\n");
        }
    }

    /// <summary>White space of HTML is one space.</summary>
    private static void AppendFolded(StringBuilder text, string data)
    {
        foreach (var letter in data)
        {
            if (letter is not (' ' or '\r' or '\n' or '\t' or '\u00A0'))
            {
                text.Append(letter);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n' or '\t'))
            {
                text.Append(' ');
            }
        }
    }

    /// <summary>Lines without trailing blanks, and at most one empty line in a row.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var empty = 2;
        foreach (var line in text.Split('\n').Select(line => line.Trim(' ')))
        {
            empty = line.Length == 0 ? empty + 1 : 0;
            if (empty < 2)
            {
                folded.Append(line).Append('\n');
            }
        }

        return folded.ToString().Trim('\n');
    }
}
