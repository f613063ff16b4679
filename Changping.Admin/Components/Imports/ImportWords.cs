namespace Changping.Admin.Components.Imports;

/// <summary>What an import calls its rows and its deed; a register that brings in answers has other words than one that brings in records.</summary>
public sealed record ImportWords
{
    public static readonly ImportWords Records = new();

    public string New { get; init; } = "新增";

    public string Changed { get; init; } = "变更";

    public string Unchanged { get; init; } = "无变化";

    public string Faulty { get; init; } = "有误";

    /// <summary>Of the button.</summary>
    public string Deed { get; init; } = "导入";

    /// <summary>What becomes of faulty rows and how they are put right.</summary>
    public string FaultyRemark { get; init; } = "不写入；可在“有误”页签里就地改正，或下载改好再导。";

    public string NothingToDo { get; init; } = "文件内容与库中一致，没有要写入的行。";

    /// <summary>What a person says by ticking a row that asks for it.</summary>
    public string Accept { get; init; } = "已核对";

    public string Of(ImportRowKind kind) => kind switch
    {
        ImportRowKind.New => New,
        ImportRowKind.Changed => Changed,
        ImportRowKind.Unchanged => Unchanged,
        ImportRowKind.Faulty => Faulty,
        ImportRowKind.Hinted => "有提示",
    };
}

/// <param name="Accepted">Of the rows that ask for it, those that were ticked.</param>
public sealed record ImportChoice(bool SkipFaulty, IReadOnlySet<int> Accepted);
