using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Policies.Files;

/// <summary>data/policy: what version 2.0 fixes, and how a faulty file is refused.</summary>
public sealed class PolicyFilesTests : IDisposable
{
    private static readonly Dictionary<string, ActivationTerms> NotActivated = [];
    private static readonly DateOnly Day = new(2026, 11, 23);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory();

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void Version_2_0_fixes_the_numbers_of_the_text()
    {
        var policy = PolicyFiles.Load(SourceTree.DataDirectory).Book(NotActivated).Named("2.0");

        Assert.Equal((AcademicDegree.Doctorate, new Clause(Clauses.DegreeOrTitle, "二（二）1", "2.0")), policy.Of(Frame.MinimumDegree).On(Day));
        Assert.Equal((TitleLevel.AssociateSenior, new Clause(Clauses.DegreeOrTitle, "二（二）1", "2.0")), policy.Of(Frame.MinimumTitleLevel).On(Day));
        Assert.Equal((2, new Clause(Clauses.WorkExperience, "二（二）2", "2.0")), policy.Of(Frame.MinimumExperience).On(Day));
        Assert.Equal((1, new Clause(Clauses.Relaxation, "二（二）末段", "2.0")), policy.Of(Frame.RelaxationGroundsNeeded).On(Day));
        Assert.Equal((0.5m, new Clause(Clauses.ProjectSubsidy, "四（二）1", "2.0")), policy.Of(ProjectSubsidy.Rate).On(Day));
        Assert.Equal((Money.FromYuan(300_000), new Clause(Clauses.ProjectSubsidy, "四（二）1", "2.0")),
            ProjectSubsidy.CapOf(policy, ProjectField.NaturalSciences).On(Day));
        Assert.Equal((Money.FromYuan(100_000), new Clause(Clauses.ProjectSubsidy, "四（二）1", "2.0")),
            ProjectSubsidy.CapOf(policy, ProjectField.HumanitiesAndSocialSciences).On(Day));
        Assert.Equal((Money.FromYuan(2_000), new Clause(Clauses.LivingAllowance, "四（二）2", "2.0")), policy.Of(LivingAllowance.PerMonth).On(Day));
        Assert.Equal((Money.FromYuan(200_000), new Clause(Clauses.Prizes, "四（二）3", "2.0")), Prize.AmountOf(policy, PrizeGrade.First).On(Day));
        Assert.Equal((Money.FromYuan(100_000), new Clause(Clauses.Prizes, "四（二）3", "2.0")), Prize.AmountOf(policy, PrizeGrade.Second).On(Day));
        Assert.Equal((Money.FromYuan(50_000), new Clause(Clauses.Prizes, "四（二）3", "2.0")), Prize.AmountOf(policy, PrizeGrade.Third).On(Day));
        Assert.Equal((0.3m, new Clause(Clauses.Commercialisation, "四（二）4", "2.0")), policy.Of(CommercialisationSubsidy.Rate).On(Day));
        Assert.Equal((Money.FromYuan(5_000_000), new Clause(Clauses.Commercialisation, "四（二）4", "2.0")), policy.Of(CommercialisationSubsidy.Most).On(Day));
        Assert.Equal((1, new Clause(Clauses.OneSubsidyOneExpert, "四（二）5", "2.0")), policy.Of(Frame.SubsidisedProjectsPerServicePeriod).On(Day));
        Assert.Equal((1, new Clause(Clauses.OneSubsidyOneExpert, "四（二）5", "2.0")), policy.Of(Frame.VicePresidentsPerProject).On(Day));
        Assert.Equal((2, new Clause(Clauses.ServicePeriod, "六（一）2", "2.0")), policy.Of(Frame.ServiceYears).On(Day));
        Assert.Equal((1, new Clause(Clauses.LivingAllowance, "四（二）2", "2.0")), policy.Of(LivingAllowance.DuringExtension).On(Day));
        Assert.Equal(5, policy.ValidYears);
        Assert.Equal(30, policy.Clauses.Count);
    }

    [Fact]
    public void Until_activated_version_2_0_answers_for_any_day_but_is_provisional()
    {
        var policy = PolicyFiles.Load(SourceTree.DataDirectory).Book(NotActivated).Applicable(Day);

        Assert.True(policy.IsProvisional);
        Assert.Equal(2, policy.Of(Frame.ServiceYears).On(DateOnly.MinValue).Value);
    }

    [Fact]
    public void Once_activated_its_values_begin_on_the_day_of_issue_and_it_ends_after_five_years()
    {
        var issued = new DateOnly(2026, 1, 15);
        var policy = PolicyFiles.Load(SourceTree.DataDirectory).Issued("2.0", issued).InForceOn(Day);

        Assert.Equal(new DateRange(issued, new DateOnly(2031, 1, 14)), policy.InForce);
        Assert.Equal(2, policy.Of(Frame.ServiceYears).On(issued).Value);
        Assert.Throws<PolicySilentException>(() => policy.Of(Frame.ServiceYears).On(issued.AddDays(-1)));
    }

    [Fact]
    public void An_activated_version_without_a_file_is_refused()
    {
        var files = PolicyFiles.Load(SourceTree.DataDirectory);

        var refused = Assert.Throws<DataFileException>(() => files.Book(new Dictionary<string, ActivationTerms> { ["1.0"] = new(Day, null, null, null) }));
        Assert.Contains("1.0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Readings_are_numbered_without_gaps_and_complete()
    {
        var readings = PolicyFiles.Load(SourceTree.DataDirectory).Readings;

        Assert.Equal(readings.Select(reading => reading.Number).Distinct().Order(StringComparer.Ordinal), readings.Select(reading => reading.Number));
        Assert.Equal("合作项目经费的范围", readings[0].Title);
        Assert.All(readings, reading => Assert.All([reading.Question, reading.Answer, reading.Ground], text => Assert.NotEmpty(text)));
    }

    [Theory]
    [InlineData("\"title\":", "\"heading\":", "$")]
    [InlineData("\"validYears\": { \"value\": 5, \"clause\": \"in-force\" },", "", "$")]
    [InlineData("\"name\": \"2.0\",", "\"name\": \"2.0\", \"name\": \"2.1\",", "$.name")]
    [InlineData("\"key\": \"subsidyRate\"", "\"key\": \"subsidyShare\"", "subsidyRate")]
    [InlineData("\"key\": \"subsidyRate\"", "\"key\": \"serviceYears\"", "参数 serviceYears 重复")]
    [InlineData("\"unit\": \"元/月\"", "\"unit\": \"万元/月\"", "$.parameters[7].unit")]
    [InlineData("\"value\": 0.5", "\"value\": 50", "$.parameters[4].values[0].value")]
    [InlineData("\"value\": 2000,", "\"value\": \"2000\",", "$.parameters[7].values[0].value")]
    [InlineData("\"value\": 2000,", "\"value\": 2000.005,", "$.parameters[7].values[0].value")]
    [InlineData("\"value\": \"博士\"", "\"value\": \"博士后\"", "$.parameters[0].values[0].value")]
    [InlineData("\"value\": 2000, \"clause\": \"living-allowance\"", "\"value\": 2000, \"clause\": \"四（二）2\"", "$.parameters[7].values[0].clause")]
    [InlineData("\"number\": \"四（二）4\"", "\"number\": \"四（二）3\"", "$.clauses[21].number")]
    [InlineData("[\"commercialisation\"]", "[\"prizes\"]", "$.clauses[21].keys")]
    [InlineData("[\"commercialisation\"]", "[\"commercialization\"]", "$.clauses[21].keys")]
    [InlineData("[\"application\", \"appointment\"]", "[\"application\"]", "appointment")]
    [InlineData("[\"share\", \"cap\"]", "[\"share\", \"roundUp\"]", "$.subsidySteps[1]")]
    [InlineData("[\"share\", \"cap\"]", "[]", "$.subsidySteps")]
    [InlineData("[\"share\", \"cap\"]", "[\"share\", \"roundDown\", \"cap\"]", "subsidyRounding")]
    [InlineData("\"issuedOn\": null", "\"issuedOn\": \"2026年\"", "$.issuedOn")]
    public void A_faulty_file_is_refused_with_its_name_and_the_place(string right, string wrong, string place)
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.DataDirectory, "policy", "2.0.json"));
        Assert.Contains(right, text, StringComparison.Ordinal);
        Write("policy/2.0.json", text.Replace(right, wrong, StringComparison.Ordinal));

        var refused = Assert.Throws<DataFileException>(() => PolicyFiles.Load(_directory.FullName));

        Assert.EndsWith("2.0.json", refused.File, StringComparison.Ordinal);
        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-a.md", "# 甲\n\n条款：project-subsidy\n\n问题：乙\n\n口径：丙\n", "全文")]
    [InlineData("0001-a.md", "# 甲\n\n条款：九\n\n问题：乙\n\n口径：丙\n\n依据：丁\n", "九")]
    [InlineData("0001-a.md", "# 甲\n\n条款：project-subsidy\n随手一记\n", "第 4 行")]
    [InlineData("a.md", "# 甲\n", "文件名")]
    public void A_faulty_reading_is_refused_with_its_name_and_the_place(string name, string text, string place)
    {
        Write("policy/2.0.json", File.ReadAllText(Path.Combine(SourceTree.DataDirectory, "policy", "2.0.json")));
        Write($"policy/readings/{name}", text);

        var refused = Assert.Throws<DataFileException>(() => PolicyFiles.Load(_directory.FullName));

        Assert.EndsWith(name, refused.File, StringComparison.Ordinal);
        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_like_a_faulty_one()
    {
        Write("policy/2.0.json", "{}");
        using var held = new FileStream(Path.Combine(_directory.FullName, "policy", "2.0.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var refused = Assert.Throws<DataFileException>(() => PolicyFiles.Load(_directory.FullName));
        Assert.EndsWith("policy", refused.File, StringComparison.Ordinal);
        Assert.Contains("读不出", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_issue_in_the_file_put_the_version_in_force_without_any_activation()
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.DataDirectory, "policy", "2.0.json"));
        Write("policy/2.0.json", text.Replace("\"issuedOn\": null", "\"issuedOn\": \"2024-01-01\"", StringComparison.Ordinal));
        var files = PolicyFiles.Load(_directory.FullName);

        var policy = files.Book(NotActivated).Named("2.0");

        Assert.True(policy.IsProvisional);
        Assert.Contains("施行日尚未登记", policy.WhyNothingRests?.Message, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 1, 1), files.PrintedOn("2.0"));
    }

    [Fact]
    public void The_hash_is_of_the_text_whatever_ends_its_lines_and_differs_by_a_single_digit()
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.DataDirectory, "policy", "2.0.json"));
        string Hash(string written)
        {
            Write("policy/2.0.json", written);
            return PolicyFiles.Load(_directory.FullName).HashOf("2.0");
        }

        var hash = Hash(text);

        Assert.Equal(hash, Hash(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(hash, Hash('\uFEFF' + text));
        Assert.NotEqual(hash, Hash(text.Replace("\"value\": 0.5", "\"value\": 1", StringComparison.Ordinal)));
        Assert.Equal(64, hash.Length);
    }

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_directory.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
