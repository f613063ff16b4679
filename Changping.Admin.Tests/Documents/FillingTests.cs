using Changping.Admin.Documents;
using Changping.Admin.Store;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Changping.Admin.Tests.Documents;

/// <summary>三（三）, 三（四）: what stands on the paper is what was decided, in the words and the look of the template.</summary>
public sealed class FillingTests
{
    public static TheoryData<string> Kinds => SampleContents.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void A_filled_paper_is_valid_and_holds_neither_control_nor_prompt(string kind)
    {
        var paper = Papers.Filled(SampleContents.Of(kind));
        Assert.Empty(Papers.Faults(paper));
        Assert.DoesNotContain(Papers.Lines(paper), line => line.Contains('〔', StringComparison.Ordinal));
        Assert.Equal(0, Papers.Ask(paper, document => document.MainDocumentPart!.Document.Descendants<SdtElement>().Count()
            + document.MainDocumentPart.Document.Descendants<RunStyle>().Count()));
    }

    [Fact]
    public void The_agreement_says_number_parties_dates_and_cost_in_figures_and_capitals()
    {
        var lines = Papers.Lines(Papers.Filled(SampleContents.Agreement));
        Assert.Contains("协议编号：2026-协议-001", lines);
        Assert.Contains("甲方（合作企业）：北京样例新能源科技有限公司", lines);
        Assert.Contains(lines, line => line.Contains("自2026年12月1日起至2028年11月30日止", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("800,000.00元（大写：人民币捌拾万元整）", StringComparison.Ordinal));
        Assert.Contains("二、丙方每月到甲方工作不少于四个工作日，由甲方登记考勤，每半年向乙方反馈一次履职情况。", lines);
        Assert.Contains("2. 企业任职岗位说明", lines);
    }

    [Fact]
    public void Each_signatory_has_a_row_and_room_to_sign()
    {
        var rows = Papers.Table(Papers.Filled(SampleContents.Agreement), "签署身份");
        Assert.Equal(["甲方", "乙方", "丙方"], rows.Select(row => row[0]));
        Assert.Equal(["北京样例新能源科技有限公司", "赵样例", "", "2026年11月23日"], rows[0][1..]);
        Assert.Equal("　　年　月　日", rows[1][4]);
    }

    [Fact]
    public void The_filing_letter_lists_its_projects_and_adds_them_up()
    {
        var paper = Papers.Filled(SampleContents.FilingLetter);
        Assert.Contains(Papers.Lines(paper), line => line.Contains("共3项，项目总经费合计1,550,000.50元（大写：人民币壹佰伍拾伍万元伍角整）", StringComparison.Ordinal));
        Assert.Equal(["1", "2026-项目-0018", "固态电池界面材料联合攻关（样例）", "北京样例新能源科技有限公司", "陈样例", "样例大学", "88.67", "800,000.00"], Papers.Table(paper, "序号")[0]);
    }

    [Fact]
    public void The_minutes_show_every_score_a_recused_reviewer_as_a_dash()
    {
        var rows = Papers.Ask(Papers.Filled(SampleContents.ReviewMinutes), document => document.MainDocumentPart!.Document.Descendants<TableRow>()
            .Select(row => row.InnerText).ToList());
        Assert.Contains(rows, row => row.Contains("86 — 84 — 85", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_recusals_the_minutes_say_so()
    {
        var rows = Papers.Table(Papers.Filled(SampleContents.ReviewMinutes with { Recusals = [] }), "回避专家");
        Assert.Equal(["无", "—", "—"], Assert.Single(rows));
    }

    [Fact]
    public void A_text_of_several_lines_becomes_as_many_paragraphs_of_the_same_style()
    {
        var styles = Papers.Ask(Papers.Filled(SampleContents.Evaluation), document => document.MainDocumentPart!.Document.Descendants<Paragraph>()
            .Where(paragraph => paragraph.InnerText.Contains("样例同志", StringComparison.Ordinal)
                || paragraph.InnerText.Contains("经专家组", StringComparison.Ordinal))
            .Select(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value).ToList());
        Assert.Equal(["BodyIndented", "BodyIndented"], styles);
    }

    [Fact]
    public void The_look_that_the_committee_gives_a_control_stays()
    {
        var template = Papers.Edited(DocumentKind.DistrictLetter, document => document.Tagged("姓名").Single().Descendants<Run>().Single()
            .RunProperties = new RunProperties(new RunStyle { Val = "PlaceholderText" }, new Bold(), new FontSize { Val = "52" }));
        var form = DocumentForms.Of(DocumentKind.DistrictLetter);
        var paper = DocumentTemplate.Read(template, form).Fill(SampleContents.DistrictLetter.Fill("2026-聘书-001", Papers.Day));

        var look = Papers.Ask(paper, document => document.MainDocumentPart!.Document.Descendants<Run>().Single(run => run.InnerText == "陈样例")
            .RunProperties!.OuterXml);
        Assert.Contains("<w:b ", look, StringComparison.Ordinal);
        Assert.Contains("52", look, StringComparison.Ordinal);
        Assert.DoesNotContain("PlaceholderText", look, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_looks_like_markup_or_cannot_stand_in_XML_harms_nothing()
    {
        var paper = Papers.Filled(SampleContents.DistrictLetter with { Post = "总监<w:p/>&\u0001\uD800助理" });
        Assert.Empty(Papers.Faults(paper));
        Assert.Contains(Papers.Lines(paper), line => line.Contains("总监<w:p/>&\uFFFD助理", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_value_is_refused_and_named()
    {
        var refused = Assert.Throws<FileRefusedException>(() => Papers.Filled(SampleContents.DistrictLetter with { Post = " " }));
        Assert.Equal("昌平区聘书缺少“聘任岗位”，没有签发；请先补录。", refused.Message);
        refused = Assert.Throws<FileRefusedException>(() => Papers.Filled(SampleContents.FilingLetter with { Projects = new List<FilingLine>() }));
        Assert.Contains("“备案项目”", refused.Message, StringComparison.Ordinal);
    }
}
