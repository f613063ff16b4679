using Changping.Admin.Registers.Cells;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;

namespace Changping.Admin.Registers.Schemas;

/// <param name="Kinds">None twice; none: as the reference lists and two persons have it, about which the row says nothing.</param>
/// <param name="Disciplines">Of the double-first-class list (建设学科).</param>
/// <param name="Evidence">认定依据; null only of what is on file.</param>
public sealed record InstitutionRow(
    string Name, InstitutionFacts Facts, IReadOnlyList<InstitutionKind> Kinds, IReadOnlyList<string> Disciplines, string? Evidence)
{
    public bool StatesKinds => Kinds.Count > 0;
}

/// <summary>派出单位名录.</summary>
public sealed class InstitutionsRegister : RegisterSchema<InstitutionRow>
{
    /// <summary>认定依据 where the register leaves it open.</summary>
    internal const string RegisterAsEvidence = "派出单位名录";

    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '/', '\n'];

    private static readonly RegisterColumns<InstitutionRow> All = new();
    // Its key: one name written in two ways is one institution.
    internal static readonly RegisterColumn<InstitutionRow, string?> Name = All.Name("单位名称", "填单位全称，与公章一致", row => row.Name,
        new() { Required = true, Aliases = ["单位全称", "派出单位"], Width = 30, Says = _ => false });
    private static readonly RegisterColumn<InstitutionRow, UnifiedSocialCreditCode?> Code = All.Identifier<UnifiedSocialCreditCode>(
        "统一社会信用代码", "18 位，文本格式", UnifiedSocialCreditCode.TryParse, row => row.Facts.CreditCode,
        new() { Aliases = ["社会信用代码", "信用代码"], Width = 22 });
    private static readonly RegisterColumn<InstitutionRow, List<InstitutionKind>> Kinds = All.Add(
        "单位类别", ColumnKind.Choices, "一个或多个类别，用顿号分隔；留空则以参考名录和已核定的为准", ReadKinds, row => KindsText(row.Kinds),
        new() { Aliases = ["单位性质", "类别"], Width = 28, Choices = [.. InstitutionKinds.All.Select(kind => kind.ChineseName())], Says = row => row.StatesKinds });
    private static readonly RegisterColumn<InstitutionRow, string?> Disciplines = All.LongText("建设学科", "双一流建设学科，用顿号分隔",
        row => ListText(row.Disciplines), new() { Width = 40, Says = row => row.StatesKinds });
    private static readonly RegisterColumn<InstitutionRow, string?> Location = All.Text("所在地", "省市区", row => row.Facts.Location,
        new() { Aliases = ["所在地区"], Width = 14, IsShown = true });
    private static readonly RegisterColumn<InstitutionRow, string?> Evidence = All.LongText("认定依据", "文件名、文号或网址", row => row.Evidence,
        new() { Width = 40, Says = row => row.StatesKinds });
    private static readonly RegisterColumn<InstitutionRow, string?> Remark = All.LongText("备注", "其他需要说明的情况", row => row.Facts.Remark,
        new() { Width = 20 });

    public static readonly InstitutionsRegister Schema = new();

    private InstitutionsRegister() : base("institutions", "派出单位名录", All.All)
    {
    }

    public static InstitutionRow OnFile(SendingInstitution institution) =>
        new(institution.Name, institution.Facts, institution.Kinds, institution.Disciplines, institution.Evidence);

    public static string? KindsText(IReadOnlyList<InstitutionKind> kinds) =>
        kinds.Count == 0 ? null : string.Join("、", kinds.Order().Select(kind => kind.ChineseName()));

    public static string? ListText(IReadOnlyList<string> words) => words.Count == 0 ? null : string.Join("、", words);

    internal override InstitutionRow Read(RowCells cells)
    {
        var (name, code, kinds, disciplines) = (Name.Read(cells), Code.Read(cells), Kinds.Read(cells), Split(Disciplines.Read(cells)));
        var (location, evidence, remark) = (Location.Read(cells), Evidence.Read(cells), Remark.Read(cells));
        if (kinds.Count == 0 && disciplines.Length > 0)
        {
            cells.Note(Disciplines, "未填单位类别，所填建设学科不采用。");
        }

        var facts = new InstitutionFacts { CreditCode = code?.Code, Location = location, Remark = remark };
        return new InstitutionRow(name!, facts, kinds, disciplines, evidence ?? RegisterAsEvidence);
    }

    private static List<InstitutionKind> ReadKinds(RowCells cells, RegisterColumn column)
    {
        var kinds = new List<InstitutionKind>();
        foreach (var word in Split(cells.Text(column)))
        {
            var typed = CellText.Compact(word).Trim('“', '”', '"');
            if (InstitutionKinds.IsNature(typed))
            {
                cells.Note(column, $"“{word}”是单位性质，不是认定类别；未写明类别的以参考名录和已核定的为准。");
            }
            else if (!InstitutionKinds.TryParse(typed, out var kind))
            {
                cells.Fault(column, "choice", $"“{word}”不是单位类别；应为：{string.Join("、", column.Choices)}。");
            }
            else if (!kinds.Contains(kind))
            {
                kinds.Add(kind);
            }
        }

        return kinds;
    }

    private static string[] Split(string? text) =>
        text?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
