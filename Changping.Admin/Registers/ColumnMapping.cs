using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>What a person says a header of a file is.</summary>
/// <param name="Theirs">The header as it is compared: half-width, without blanks and a bracketed unit.</param>
/// <param name="Ours">One column of the register; several where the header's cells are to be split; none where it is to be left out.</param>
public sealed record MappedHeader(string Theirs, IReadOnlyList<RegisterColumn> Ours)
{
    /// <summary>职务/职称=现任职务/专业技术职务, as it is typed.</summary>
    public override string ToString() => $"{Theirs}={string.Join('/', Ours.Select(column => column.Name))}";
}

/// <summary>Which headers of a file are which columns of the register, as a person says; it goes before every name and alias.</summary>
public sealed class ColumnMapping
{
    public static readonly ColumnMapping None = new([]);

    private readonly Dictionary<string, MappedHeader> _byTheirs;

    private ColumnMapping(IReadOnlyList<MappedHeader> all) => (All, _byTheirs) = (all, all.ToDictionary(each => each.Theirs, StringComparer.Ordinal));

    public IReadOnlyList<MappedHeader> All { get; }

    public bool IsEmpty => All.Count == 0;

    /// <param name="pairs">theirs=ours, theirs=ours/ours, theirs=ours/ours/ours, or theirs= for a column that is to be left out.</param>
    /// <exception cref="WorkbookRefusedException">A column that the register does not have, one given twice, or no pair at all.</exception>
    public static ColumnMapping Parse(RegisterSchema schema, IEnumerable<string> pairs) =>
        Of(schema, pairs.Select(pair => pair.LastIndexOf('=') is > 0 and var at
        ? (Theirs: pair[..at], Ours: pair[(at + 1)..])
        : throw new WorkbookRefusedException("map-shape", $"“{pair}”应写成“文件的列=登记表的列”，如 职称级别=专业技术职务。")));

    /// <param name="pairs">The file's headers as they stand there, and the names of the register's columns, separated by /.</param>
    /// <exception cref="WorkbookRefusedException">A column that the register does not have, or one given twice.</exception>
    public static ColumnMapping Of(RegisterSchema schema, IEnumerable<(string Theirs, string Ours)> pairs)
    {
        var all = new List<MappedHeader>();
        foreach (var (theirs, ours) in pairs)
        {
            var key = HeaderText.Of(theirs).Key;
            var columns = ours.Split(['/', '／'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(name => Column(schema, name)).ToList();
            if (columns.Count > CombinedColumn.Most)
            {
                throw new WorkbookRefusedException("map-shape", $"“{theirs}”最多拆成三列。");
            }

            if (key.Length == 0 || all.Exists(other => other.Theirs == key))
            {
                throw new WorkbookRefusedException("map-twice", $"文件的列“{key}”指定了两次，请只保留一次。");
            }

            if (columns.Find(column => all.Exists(other => other.Ours.Contains(column)) || columns.Count(same => same == column) > 1) is { } twice)
            {
                throw new WorkbookRefusedException("map-twice", $"“{twice.Name}”对应了文件中的两列，请只保留一列。");
            }

            all.Add(new MappedHeader(key, columns));
        }

        return new ColumnMapping(all);
    }

    /// <param name="header">As it stands in the file.</param>
    public bool Speaks(string header) => _byTheirs.ContainsKey(HeaderText.Of(header).Key);

    internal MappedHeader? Find(string theirs) => _byTheirs.GetValueOrDefault(theirs);

    internal bool Speaks(RegisterColumn column) => All.Any(each => each.Ours.Contains(column));

    private static RegisterColumn Column(RegisterSchema schema, string name)
    {
        var key = HeaderText.Of(name).Key;
        return schema.Columns.FirstOrDefault(column => column.Name == key)
            ?? throw new WorkbookRefusedException("map-unknown",
                $"《{schema.Title}》没有“{name}”列；可用：{string.Join("、", schema.Columns.Select(column => column.Name))}。");
    }
}
