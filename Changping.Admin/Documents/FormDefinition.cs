using Changping.Admin.Store;

namespace Changping.Admin.Documents;

/// <summary>The fields and repeated rows of a kind, each with the value it shows.</summary>
internal sealed class FormDefinition<T>(DocumentKind kind)
{
    /// <summary>Stands where an optional value is not given.</summary>
    private const string Nothing = "—";

    /// <summary>Stands in a draft where a value is still to come.</summary>
    private const string ToWrite = "＿＿＿＿";

    private readonly List<(string Tag, Func<T, string?> Text, bool IsOptional)> _fields = [];
    private readonly List<Group> _groups = [];
    private DocumentForm? _form;

    private sealed record Group(RowGroup Row, Func<T, IEnumerable<IReadOnlyDictionary<string, string>>> Items, bool MayBeEmpty);

    public DocumentForm Form => _form ??=
        new DocumentForm(kind, [DocumentForm.Number, DocumentForm.IssuedOn, .. _fields.Select(single => single.Tag)], [.. _groups.Select(group => group.Row)]);

    public FormDefinition<T> Field(string tag, Func<T, string?> text)
    {
        _fields.Add((tag, text, false));
        return this;
    }

    /// <param name="text">Null or blank is written as a dash.</param>
    public FormDefinition<T> Optional(string tag, Func<T, string?> text)
    {
        _fields.Add((tag, text, true));
        return this;
    }

    /// <param name="mayBeEmpty">Without items one row says 无; else a document without items is refused.</param>
    /// <param name="fields">Tags within the row; 序号 is given by the text of the position.</param>
    public FormDefinition<T> Rows<TItem>(string tag, Func<T, IEnumerable<TItem>> items, bool mayBeEmpty,
        params (string Tag, Func<TItem, int, string?> Text)[] fields)
    {
        _groups.Add(new Group(
            new RowGroup(tag, [.. fields.Select(field => field.Tag)]),
            content => items(content).Select((item, index) => fields.ToDictionary(field => field.Tag, field => Shown(field.Text(item, index + 1)))),
            mayBeEmpty));
        return this;
    }

    /// <exception cref="FileRefusedException">A value is missing; nothing is left blank silently.</exception>
    public FilledForm Fill(T content, string number, DateOnly issuedOn) => Filled(content, number, DocumentText.Day(issuedOn), isDraft: false);

    /// <summary>Whoever reads a draft sees what is still missing as room for a pen.</summary>
    public FilledForm FillDraft(T content) => Filled(content, "", DocumentText.DayToWrite, isDraft: true);

    private FilledForm Filled(T content, string number, string issuedOn, bool isDraft)
    {
        var texts = new Dictionary<string, string> { [DocumentForm.Number] = number, [DocumentForm.IssuedOn] = issuedOn };
        foreach (var (tag, text, isOptional) in _fields)
        {
            var value = text(content);
            texts.Add(tag, isOptional || !string.IsNullOrWhiteSpace(value) ? Shown(value) : isDraft ? ToWrite : throw Missing(tag));
        }

        return new FilledForm(Form, texts, _groups.ToDictionary(
            group => group.Row.Tag, group => (IReadOnlyList<IReadOnlyDictionary<string, string>>)RowsOf(group, content, isDraft)));
    }

    private IReadOnlyDictionary<string, string>[] RowsOf(Group group, T content, bool isDraft) => group.Items(content).ToArray() switch
    {
        { Length: > 0 } rows => rows,
        _ when group.MayBeEmpty => [group.Row.Fields.Index().ToDictionary(cell => cell.Item, cell => cell.Index == 0 ? "无" : Nothing)],
        _ when isDraft => [group.Row.Fields.ToDictionary(tag => tag, _ => ToWrite)],
        _ => throw Missing(group.Row.Tag),
    };

    private FileRefusedException Missing(string tag) => new($"{kind.ChineseName()}缺少“{tag}”，没有签发；请先补录。");

    /// <summary>Wide blanks stay: they leave room for a pen.</summary>
    private static string Shown(string? text) => string.IsNullOrWhiteSpace(text) ? Nothing : text.Trim(' ', '\t', '\r', '\n');
}
