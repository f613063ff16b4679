using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Organizations;
using static Changping.Domain.Organizations.InstitutionKind;

namespace Changping.Admin.Tests.Features.Policies.Files;

/// <summary>二（一）: the reference lists, merged so that one institution has all its grounds.</summary>
public sealed class ReferenceFilesTests
{
    private static readonly InstitutionDirectory Directory = ReferenceFiles.Load(SourceTree.DataDirectory).Institutions;

    [Theory]
    [InlineData(Project985, 39)]
    [InlineData(Project211, 115)]
    [InlineData(DoubleFirstClassDiscipline, 147)]
    [InlineData(Grade3AHospital, 80)]
    [InlineData(NationalResearchInstitute, 152)]
    [InlineData(NewTypeResearchInstitute, 8)]
    [InlineData(LocatedInChangping, 52)]
    [InlineData(BeijingResearchInstitute, 11)]
    [InlineData(InternationallyRenowned, 0)]
    public void Each_ground_counts_as_in_its_list(InstitutionKind kind, int count) =>
        Assert.Equal(count, Directory.All.Count(institution => institution.Grounds.Any(ground => ground.Kind == kind)));

    [Fact]
    public void The_double_first_class_list_names_433_disciplines_at_145_universities()
    {
        var naming = Directory.All.Where(institution => institution.Disciplines.Count > 0).ToList();

        Assert.Equal((145, 433), (naming.Count, naming.Sum(institution => institution.Disciplines.Count)));
    }

    [Fact]
    public void No_institution_has_a_ground_twice_or_says_nothing() => Assert.All(Directory.All, institution =>
    {
        Assert.Equal(institution.Grounds.Count, institution.Grounds.DistinctBy(ground => ground.Kind).Count());
        Assert.True(institution.Grounds.Count > 0 || institution.Remark is not null, institution.Name);
    });

    [Fact]
    public void All_217_hospitals_stay_apart() => Assert.Equal(217, Directory.All.Count(institution =>
        institution.Grounds.Any(ground => ground.Kind == Grade3AHospital) || (institution.Remark?.StartsWith("三级", StringComparison.Ordinal) ?? false)));

    [Theory]
    [InlineData("北京化工大学", Project211, DoubleFirstClassDiscipline, LocatedInChangping)]
    [InlineData("首都师范大学", DoubleFirstClassDiscipline)]
    [InlineData("北京大学第三医院", Grade3AHospital)]
    [InlineData("北京市昌平区中医医院", Grade3AHospital, LocatedInChangping)]
    [InlineData("北京脑科学与类脑研究中心", NewTypeResearchInstitute, LocatedInChangping)]
    [InlineData("中国科学院物理研究所", NationalResearchInstitute)]
    [InlineData("北京大学国际医院", LocatedInChangping)]
    [InlineData("中国矿业大学（北京）", Project211, DoubleFirstClassDiscipline, LocatedInChangping)]
    [InlineData("中国农业科学院", NationalResearchInstitute)]
    [InlineData("北京市农林科学院", BeijingResearchInstitute)]
    [InlineData("四川大学华西医院", Grade3AHospital)]
    [InlineData("空军军医大学西京医院")]
    [InlineData("中国科学院杭州医学研究所")]
    [InlineData("北京汇佳职业学院")]
    [InlineData("北京微芯区块链与边缘计算研究院")]
    [InlineData("北京工业职业技术学院")]
    [InlineData("麻省理工学院")]
    public void An_institution_has_the_grounds_of_all_its_lists(string name, params InstitutionKind[] kinds) =>
        Assert.Equal(kinds, Directory.Find(name)!.Grounds.Select(ground => ground.Kind));

    [Theory]
    [InlineData("中国石油大学(北京)", "中国石油大学（北京）")]
    [InlineData("国防科学技术大学", "国防科技大学")]
    [InlineData("北航", "北京航空航天大学")]
    [InlineData("上海体育学院", "上海体育大学")]
    [InlineData("北京大学第三医院、北京大学第三临床医学院", "北京大学第三医院")]
    [InlineData("北京回龙观医院（精神病专科）", "北京回龙观医院")]
    [InlineData("北京小汤山疗养院", "北京小汤山医院")]
    [InlineData("北京市昌平区南口中西医结合医院", "北京市昌平区南口医院")]
    [InlineData("首都医科大学附属北京朝阳医院怀柔医院", "北京怀柔医院")]
    [InlineData("北京蛋白质组研究中心", "国家蛋白质科学中心（北京）")]
    [InlineData("清华核研院", "清华大学核能与新能源技术研究院")]
    [InlineData("国家生物信息中心", "中国科学院北京基因组研究所")]
    [InlineData("北京脑科学与类脑研究中心", "北京脑科学与类脑研究所")]
    [InlineData("中国科学院电子学研究所", "中国科学院空天信息创新研究院")]
    [InlineData("中科院物理所", "中国科学院物理研究所")]
    [InlineData("北医三院", "北京大学第三医院")]
    [InlineData("上海长海医院", "海军军医大学第一附属医院")]
    [InlineData("MIT", "麻省理工学院")]
    [InlineData("massachusetts institute of technology", "麻省理工学院")]
    public void Another_name_finds_the_same_institution(string name, string found) => Assert.Equal(found, Directory.Find(name)!.Name);

    [Theory]
    [InlineData("university_aliases.csv", 193)]
    [InlineData("hospital_aliases.csv", 240)]
    [InlineData("institute_aliases.csv", 571)]
    public void Every_alias_of_the_files_finds_the_institution_it_names(string file, int count)
    {
        var rows = CsvFile.Read(SourceTree.DataFiles("reference").Single(path => Path.GetFileName(path) == file)).ToList();

        Assert.Equal(count, rows.Count);
        Expect.None(rows.Where(row => Directory.Find(row["alias"]) is not { } found || found != Directory.Find(row["name"]))
            .Select(row => $"{row["alias"]} → {row["name"]}"));
    }

    [Theory]
    [InlineData("中国石油大学")]
    [InlineData("协和医院")]
    [InlineData("北京")]
    [InlineData("精神病专科")]
    [InlineData("清华大学材料学院")]
    public void A_name_that_fits_none_or_several_finds_none(string name) => Assert.Null(Directory.Find(name));

    [Fact]
    public void Campuses_in_brackets_stay_different_institutions()
    {
        Assert.NotEqual(Directory.Find("中国石油大学（北京）"), Directory.Find("中国石油大学（华东）"));
        Assert.NotEqual(Directory.Find("中国中医科学院广安门医院（南区）"), Directory.Find("中国中医科学院广安门医院"));
    }

    [Fact]
    public void A_part_of_a_university_is_suggested_never_found() => Assert.Equal("清华大学", Directory.Suggest("清华大学材料学院"));

    [Fact]
    public void A_university_that_is_only_double_first_class_names_its_disciplines()
    {
        Assert.Equal(["数学"], Directory.Find("首都师范大学")!.Disciplines);
        Assert.Empty(Directory.Find("北京大学")!.Disciplines);
        Assert.Contains("自主确定", Directory.Find("北京大学")!.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_and_remarks_tell_the_list_they_come_from()
    {
        const string insurance = "北京市基本医疗保险定点医疗机构名录(公开副本 nwjf/hospital pages/appoint/hospital.js, 2023-03)";
        Assert.Equal($"三级甲等；据 {insurance}", Directory.Find("北京大学第三医院")!.Grounds[0].Evidence);
        Assert.Equal($"三级无等；据 {insurance}", Directory.Find("北京清华长庚医院")!.Remark);
        Assert.Equal("二级乙等", Directory.Find("北京大卫中医医院")!.Remark);
        Assert.Contains("未核实", Directory.Find("北京汇佳职业学院")!.Remark, StringComparison.Ordinal);
        Assert.StartsWith("三级甲等（待核对）；据 ", Directory.Find("空军军医大学西京医院")!.Remark, StringComparison.Ordinal);
        Assert.Contains("可能已更名", Directory.Find("中国科学院北京综合研究中心")!.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_is_refused_and_not_taken_for_a_list_of_nothing()
    {
        var data = System.IO.Directory.CreateTempSubdirectory("lists-");
        try
        {
            var reference = data.CreateSubdirectory("reference").FullName;
            foreach (var file in SourceTree.DataFiles("reference"))
            {
                File.Copy(file, Path.Combine(reference, Path.GetFileName(file)));
            }

            File.WriteAllText(Path.Combine(reference, "hospitals.csv"), "");
            Assert.EndsWith("hospitals.csv", Assert.Throws<DataFileException>(() => ReferenceFiles.Load(data.FullName)).File, StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
