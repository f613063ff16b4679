using Changping.Admin.Components.Imports;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>How the import of one register presents itself.</summary>
/// <param name="List">Where its rows stand afterwards.</param>
/// <param name="Judging">The word before the counts of what each row came to.</param>
internal sealed record ImportScreen(string List, ImportWords Words, string Judging = "认定")
{
    private static readonly Dictionary<string, ImportScreen> All = new()
    {
        ["institutions"] = new("/institutions", ImportWords.Records),
        ["experts"] = new("/nominations", ImportWords.Records),
        ["enterprises"] = new("/enterprises", ImportWords.Records),
        ["projects"] = new("/projects", ImportWords.Records),
        ["needs"] = new("/needs", ImportWords.Records),

        // The finance bureau's answers are matched, not entered; where they do not match, only a new file of its can put that right.
        ["receipts"] = new("/receipts", new ImportWords
        {
            New = "相符",
            Changed = "部分相符",
            Unchanged = "无须登记",
            Faulty = "不符",
            Deed = "登记",
            FaultyRemark = "不登记；以财政局的回执为准，请其更正后重新导入。",
            NothingToDo = "文件中的回执都已登记过，没有要登记的行。",
            Accept = "已核对",
        }, "核对")
        {
            MayCorrect = false,
        },
    };

    /// <summary>Cells may be put right on screen.</summary>
    public bool MayCorrect { get; private init; } = true;

    /// <summary>A register without a list of its own returns to the start.</summary>
    public static ImportScreen Of(string register) => All.GetValueOrDefault(register) ?? new("/", ImportWords.Records);
}
