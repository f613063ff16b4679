using Changping.Admin.Registers.Cells;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;

namespace Changping.Admin.Registers.Schemas;

/// <param name="Kinds">At least one, none twice.</param>
/// <param name="Disciplines">Of the double-first-class list (建设学科).</param>
/// <param name="Evidence">认定依据.</param>
public sealed record InstitutionRow(
    string Name,
    UnifiedSocialCreditCode? Code,
    IReadOnlyList<InstitutionKind> Kinds,
    IReadOnlyList<string> Disciplines,
    string? Location,
    string? Evidence,
    string? Remark);

/// <summary>派出单位名录.</summary>
public sealed class InstitutionsRegister : RegisterSchema<InstitutionRow>
{
    public static readonly InstitutionsRegister Schema = new();

    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '/', '\n'];

    private readonly RegisterColumn _name;
    private readonly RegisterColumn _code;
    private readonly RegisterColumn _kinds;
    private readonly RegisterColumn _disciplines;
    private readonly RegisterColumn _location;
    private readonly RegisterColumn _evidence;
    private readonly RegisterColumn _remark;

    private InstitutionsRegister() : base("institutions", "派出单位名录")
    {
        _name = Required("单位名称", ColumnKind.Name, "填单位全称，与公章一致");
        _code = Optional("统一社会信用代码", ColumnKind.Identifier, "18 位，文本格式");
        _kinds = Required("单位类别", ColumnKind.Choices, "一个或多个类别，用顿号分隔", choices: [.. InstitutionKinds.All.Select(kind => kind.ChineseName())]);
        _disciplines = Optional("建设学科", ColumnKind.LongText, "双一流建设学科，用顿号分隔");
        _location = Optional("所在地", ColumnKind.Text, "省市区");
        _evidence = Optional("认定依据", ColumnKind.LongText, "文件名、文号或网址");
        _remark = Optional("备注", ColumnKind.LongText, "其他需要说明的情况");
    }

    internal override InstitutionRow? Read(RowCells row)
    {
        var name = row.Name(_name);
        var code = row.Identifier<UnifiedSocialCreditCode>(_code, UnifiedSocialCreditCode.TryParse);
        var kinds = Kinds(row);
        var disciplines = Split(row.Text(_disciplines));
        var (location, evidence, remark) = (row.Text(_location), row.Text(_evidence), row.Text(_remark));
        return name is null ? null : new InstitutionRow(name, code, kinds, disciplines, location, evidence, remark);
    }

    private List<InstitutionKind> Kinds(RowCells row)
    {
        var kinds = new List<InstitutionKind>();
        foreach (var word in Split(row.Text(_kinds)))
        {
            if (!InstitutionKinds.TryParse(CellText.Compact(word).Trim('“', '”', '"'), out var kind))
            {
                row.Fault(_kinds, "choice", $"“{word}”不是单位类别；应为：{string.Join("、", _kinds.Choices)}。");
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
