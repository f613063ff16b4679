using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Registers.Offices;

/// <summary>
/// Six registers as offices make them, saved by LibreOffice: none from the templates, with titles, lines above, merged and two-row headers, combined
/// columns, signatures below. All are read as they are.
/// </summary>
public sealed class OfficeFormsTests
{
    [Fact]
    public async Task All_are_read_one_after_the_other_without_touching_the_file()
    {
        await using var office = await TestOffice.OpenAsync();
        foreach (var (word, rows) in new[] { ("institutions", 3), ("experts", 3), ("enterprises", 2), ("needs", 2), ("projects", 2) })
        {
            var import = office.Get<IEnumerable<IRegisterImport>>().First(candidate => candidate.Schema.Word == word);
            await using var file = Open(word);
            var preview = await import.PreviewAsync(TestOffice.Officer, file, word + ".xlsx", null, null, default);
            Expect.None(preview.Faults.Select(fault => $"{word} {fault.Row} {fault.Column}: {fault.Message}"));
            Assert.Equal((word, rows), (word, preview.Count(RowFate.New)));
            await import.CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default);
        }

        Assert.Equal(2, await office.AskAsync(context => context.Projects.CountAsync()));
    }

    [Fact]
    public void What_holds_for_every_expert_stands_above_and_two_columns_stand_in_one()
    {
        var (rows, remarks) = Read("experts", ExpertsRegister.Schema);
        Assert.Equal(
            [("程样", "副院长", "教授", "博士研究生", "工学博士"), ("罗例芳", "系主任", "副教授", "博士研究生", "工学博士"), ("付示", null, "副研究员", "硕士研究生", "工学硕士")],
            rows.Select(row => (row.Person.Name, row.Facts.Post, row.Facts.Credentials.Title, row.Facts.Credentials.Education, row.Facts.Credentials.Degree)));
        Assert.All(rows, row =>
            Assert.Equal(("中国石油大学（北京）", new DateOnly(2026, 11, 5), true), (row.Institution, row.NominatedOn, row.Facts.Attestations.ProfessionalAbility)));
        Assert.Equal("6222020200001234560", rows[0].Account!.AccountNumber);
        Assert.Contains("“推荐日期”有 3 行未填，按表头上方的“填报时间：2026年11月5日”计。", remarks);
        Assert.Contains("“派出单位”有 3 行未填，按表头上方的“推荐单位：中国石油大学（北京）”计。", remarks);
        Assert.Contains("“职务/职称”一列已拆为“现任职务”和“专业技术职务”。", remarks);
    }

    [Fact]
    public void The_unit_of_amounts_stands_above_the_header()
    {
        var (projects, said) = Read("projects", ProjectsRegister.Schema);
        Assert.Equal([Money.FromYuan(1_200_000), Money.FromYuan(658_000)], projects.Select(project => project.Facts.TotalCost));
        Assert.Contains("“项目总经费”按表头上方写明的单位“万元”计。", said);
        Assert.Equal([Money.FromYuan(800_000), Money.FromYuan(305_000)], Read("needs", NeedsRegister.Schema).Rows.Select(need => need.Facts.PlannedInvestment));
    }

    [Fact]
    public void A_form_of_one_company_names_it_once_above_all_its_needs() => Assert.All(
        Read("needs", NeedsRegister.Schema).Rows,
        need => Assert.Equal(("北京样例储能科技有限公司", new DateOnly(2026, 11, 3), "91110114MA0100010"), (need.Enterprise, need.RaisedOn, need.CreditCode[..17])));

    [Fact]
    public void The_treasury_answers_in_its_own_words_and_names_batch_and_day_once() => Assert.Equal(
        [(1, LineOutcome.Paid), (2, LineOutcome.Returned), (3, LineOutcome.Paid)],
        Read("receipts", ReceiptsRegister.Schema).Rows.Select(line =>
        {
            Assert.Equal(("2026-生补-001", new DateOnly(2026, 11, 18), Money.FromYuan(2_000)), (line.Batch, line.On, line.Amount));
            return (line.Line, line.Outcome!.Value);
        }));

    [Fact]
    public void An_account_of_a_company_is_no_bank_card()
    {
        using var file = Open("enterprises");
        using var reading = RegisterReader.Open(file, EnterprisesRegister.Schema);
        var rows = reading.Rows.ToList();
        Assert.False(BankAccountNumber.Parse(rows[0].Value!.Account!.AccountNumber).LooksRight);
        Assert.All(rows, row => Assert.Empty(row.Notes));
        Assert.Equal(["法定代表人"], reading.IgnoredColumns);
    }

    [Fact]
    public void The_nature_of_an_institution_is_no_kind_of_the_policy_and_the_lists_decide()
    {
        using var file = Open("institutions");
        using var reading = RegisterReader.Open(file, InstitutionsRegister.Schema);
        var rows = reading.Rows.ToList();
        Assert.Equal([false, true, false], rows.Select(row => row.Value!.StatesKinds));
        Assert.Contains("“高等院校”是单位性质", Assert.Single(rows[0].Notes).Message, StringComparison.Ordinal);
    }

    private static FileStream Open(string word) =>
        File.OpenRead(Path.Combine(SourceTree.Root, "Changping.Admin.Tests", "Registers", "Offices", word + ".xlsx"));

    private static (List<TRow> Rows, List<string> Remarks) Read<TRow>(string word, RegisterSchema<TRow> schema) where TRow : class
    {
        using var file = Open(word);
        using var reading = RegisterReader.Open(file, schema);
        var rows = reading.Rows.ToList();
        Expect.None(rows.SelectMany(row => row.Issues).Select(issue => $"{issue.Row} {issue.Column}: {issue.Message}"));
        return ([.. rows.Select(row => row.Value!)], [.. reading.Remarks]);
    }
}
