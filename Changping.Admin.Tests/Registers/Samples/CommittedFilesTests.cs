using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Registers.Support;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Registers.Samples;

public sealed class CommittedFilesTests
{
    public static TheoryData<string> Names => [.. CommittedFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_committed_workbook_is_what_its_builder_makes(string name)
    {
        var built = CommittedFiles.All[name]();
        if (Environment.GetEnvironmentVariable("REWRITE_DATA") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(CommittedFiles.Path(name))!);
            File.WriteAllBytes(CommittedFiles.Path(name), built);
        }

        using var committed = File.OpenRead(CommittedFiles.Path(name));
        Assert.Equal(CommittedFiles.ContentOf(new MemoryStream(built)), CommittedFiles.ContentOf(committed));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_committed_workbook_is_valid(string name) => Validity.Check(CommittedFiles.All[name]());

    [Fact]
    public void A_template_has_every_column_of_its_register_and_no_row()
    {
        foreach (var schema in RegisterSchemas.All)
        {
            using var file = File.OpenRead(CommittedFiles.Path($"templates/{schema.Title}.xlsx"));
            Assert.Empty(schema switch
            {
                ExpertsRegister experts => Reading.IgnoredAndRows(file, experts),
                InstitutionsRegister institutions => Reading.IgnoredAndRows(file, institutions),
                EnterprisesRegister enterprises => Reading.IgnoredAndRows(file, enterprises),
                ProjectsRegister projects => Reading.IgnoredAndRows(file, projects),
                NeedsRegister needs => Reading.IgnoredAndRows(file, needs),
                ReceiptsRegister receipts => Reading.IgnoredAndRows(file, receipts),
                _ => throw new NotSupportedException(schema.Word),
            });
        }
    }

    [Fact]
    public void The_clean_experts_have_neither_fault_nor_note()
    {
        var rows = Reading.Sample("experts-clean.xlsx", ExpertsRegister.Schema);
        Assert.Equal(24, rows.Count);
        Assert.All(rows, row => Assert.Empty(row.Issues));
        Assert.All(rows, row => Assert.Empty(row.Notes));
        Assert.Equal(24, rows.Select(row => row.Value!.DocumentNumber).Distinct().Count());
    }

    [Fact]
    public void The_messy_experts_have_five_faulty_rows_and_fifteen_good_ones()
    {
        var rows = Reading.Sample("experts-messy.xlsx", ExpertsRegister.Schema);
        Assert.Equal(Enumerable.Range(7, 20), rows.Select(row => row.RowNumber));
        Assert.Equal(
            [(9, "证件号码", "id-check-digit"), (12, "证件号码", "number-lost-digits"), (15, "姓名", "required"), (19, "参加工作时间", "date-missing"),
                (22, "联系电话", "mobile-shape")],
            rows.SelectMany(row => row.Issues).Select(issue => (issue.Row, issue.Column, issue.Code)));
        Assert.Equal(MessyExperts.FaultyRows, rows.Where(row => row.IsFaulty).Select(row => row.RowNumber));
        Assert.Equal([(21, "出生日期")], rows.SelectMany(row => row.Notes).Select(note => (note.Row, note.Column)));
    }

    [Fact]
    public void The_messy_experts_are_read_as_they_are_meant()
    {
        using var file = File.OpenRead(CommittedFiles.Path("samples/experts-messy.xlsx"));
        using var reading = RegisterReader.Open(file, ExpertsRegister.Schema);
        var rows = reading.Rows.Where(row => !row.IsFaulty).ToDictionary(row => row.RowNumber, row => row.Value!);
        Assert.Equal(["政治面貌", "微信号"], reading.IgnoredColumns);
        Assert.Equal([27, 29, 30], reading.PassedOver.Select(passed => passed.Row));
        Assert.Equal(("康宁", "教授", "19900000101"), (rows[7].Person.Name, rows[7].Facts.Credentials.Title, rows[7].Person.Phone));
        Assert.Equal("2006-07", rows[7].Facts.Credentials.WorkStart.ToString());
        Assert.Equal("2009-07-01", rows[10].Facts.Credentials.WorkStart.ToString());
        Assert.Equal("2014-07-01", rows[11].Facts.Credentials.WorkStart.ToString());
        Assert.Null(rows[16].Facts.Attestations.GoodHealth);
        Assert.False(rows[25].Facts.Attestations.LawAbiding);
        Assert.Null(rows[26].Facts.Credentials.Title);
        Assert.Equal("无", rows[26].Facts.Credentials.Degree);
        Assert.Null(rows[7].Facts.Remark);
    }

    [Fact]
    public void The_other_samples_have_no_fault()
    {
        Assert.All(Reading.Sample("institutions.xlsx", InstitutionsRegister.Schema), row => Assert.Empty(row.Issues));
        Assert.All(Reading.Sample("enterprises.xlsx", EnterprisesRegister.Schema), row => Assert.Empty(row.Issues));
        Assert.All(Reading.Sample("projects.xlsx", ProjectsRegister.Schema), row => Assert.Empty(row.Issues));
    }

    [Fact]
    public void The_needs_are_of_sample_companies_and_their_amounts_are_in_ten_thousands()
    {
        var companies = Reading.Sample("enterprises.xlsx", EnterprisesRegister.Schema).ToDictionary(row => row.Value!.CreditCode, row => row.Value!.Facts.Name);
        var needs = Reading.Sample("needs.xlsx", NeedsRegister.Schema);
        Assert.Equal(14, needs.Count);
        Assert.All(needs, row => Assert.Empty(row.Issues));
        Assert.All(needs, row => Assert.Equal(row.Value!.Enterprise, companies[row.Value.CreditCode]));
        Assert.Equal(Money.FromYuan(1_200_000), needs[0].Value!.Facts.PlannedInvestment);
    }

    [Fact]
    public void The_projects_tie_clean_experts_to_sample_companies()
    {
        var experts = Reading.Sample("experts-clean.xlsx", ExpertsRegister.Schema).ToDictionary(row => row.Value!.DocumentNumber, row => row.Value!);
        var companies = Reading.Sample("enterprises.xlsx", EnterprisesRegister.Schema).ToDictionary(row => row.Value!.CreditCode, row => row.Value!.Facts.Name);
        foreach (var project in Reading.Sample("projects.xlsx", ProjectsRegister.Schema).Select(row => row.Value!))
        {
            var expert = experts[project.Document];
            Assert.Equal(project.Expert, expert.Person.Name);
            Assert.Equal(project.Enterprise, companies[project.CreditCode]);
            Assert.True(expert.NominatedOn < project.EstablishedOn && project.EstablishedOn < project.ServiceStart);
        }
    }
}
