using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Registers;

/// <summary>What a column declares once holds for all that is made of it: nothing is read into the wrong place, left unread, or taken for another
/// header.</summary>
public class EveryColumnTests
{
    /// <summary>Of columns whose cells have a shape of their own; date of birth and sex as the citizen's number has them.</summary>
    private static readonly Dictionary<string, string> Shaped = new()
    {
        ["统一社会信用代码"] = Rows.CreditCode(1),
        ["证件号码"] = Rows.CitizenNumber(1),
        ["证件类型"] = "居民身份证",
        ["联系电话"] = "19900000001",
        ["电子邮箱"] = "person@example.cn",
        ["联行号"] = "000100000001",
        ["银行账号"] = "0110000000000001",
        ["单位类别"] = "985高校、三甲医院",
        ["拨付结果"] = "退回",
    };

    [Fact]
    public void Every_column_comes_back_as_it_was_typed()
    {
        Check(InstitutionsRegister.Schema);
        Check(ExpertsRegister.Schema);
        Check(EnterprisesRegister.Schema);
        Check(NeedsRegister.Schema);
        Check(ProjectsRegister.Schema);
        Check(ReceiptsRegister.Schema);
    }

    [Fact]
    public void No_two_columns_of_a_register_answer_to_one_header() => Expect.None(
        from schema in RegisterSchemas.All
        from header in schema.Columns.SelectMany(column => column.Aliases.Append(column.Name)).CountBy(name => name)
        where header.Value > 1
        select $"{schema.Word}: {header.Key}");

    private static void Check<TRow>(RegisterSchema<TRow> schema) where TRow : class
    {
        var typed = schema.Columns.ToDictionary(column => column.Name, column => (string?)TextFor(column));
        var parsed = RegisterReader.Parse(4, typed, schema);
        Expect.None(parsed.Issues.Select(issue => $"{issue.Column} {issue.Message}"));

        var kept = schema.Columns.ToDictionary(column => column.Name, column => column.Text(parsed.Value!));
        Expect.None(schema.Columns.Where(column => kept[column.Name] != typed[column.Name])
            .Select(column => $"{schema.Word} {column.Name}: {typed[column.Name]} → {kept[column.Name]}"));
        Assert.Equal(schema.Columns.Select(column => column.Index), Enumerable.Range(0, schema.Columns.Count));
    }

    private static string TextFor(RegisterColumn column) => Shaped.GetValueOrDefault(column.Name) ?? column.Kind switch
    {
        ColumnKind.Money => Money.FromYuan(600_000 + column.Index).ToString(),
        ColumnKind.Count => "3",
        ColumnKind.YesNo => column.Index % 2 == 0 ? "是" : "否",
        ColumnKind.Choice => column.Name == "性别" ? Rows.CitizenNumber(1)[16] % 2 == 0 ? "女" : "男" : column.Choices[^1],
        ColumnKind.Date => $"2026-03-{column.Index + 1:00}",
        ColumnKind.PartialDate =>
            column.Name == "出生日期" ? $"{Rows.CitizenNumber(1)[6..10]}-{Rows.CitizenNumber(1)[10..12]}-{Rows.CitizenNumber(1)[12..14]}" : "2015-07",
        _ => $"甲{column.Index}",
    };
}
