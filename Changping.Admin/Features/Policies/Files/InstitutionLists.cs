using Changping.Admin.Files;
using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>What each list of data/reference says, as grounds of 二（一） or, where it proves none, as a remark to the officer.</summary>
internal static class InstitutionLists
{
    /// <exception cref="DataFileException">A list is missing or not as it must be.</exception>
    public static InstitutionDirectory Load(string directory)
    {
        var merger = new InstitutionMerger();
        Universities(merger, Path.Combine(directory, "universities.csv"));
        Aliases(merger, Path.Combine(directory, "university_aliases.csv"));
        OtherUniversities(merger, Path.Combine(directory, "moe_universities_2025.csv"));
        Hospitals(merger, Path.Combine(directory, "hospitals.csv"));
        ResearchInstitutes(merger, Path.Combine(directory, "research_institutes.csv"));
        InChangping(merger, Path.Combine(directory, "changping_institutions.csv"));
        Overseas(merger, Path.Combine(directory, "overseas_universities.csv"));
        return merger.Build();
    }

    private static void Universities(InstitutionMerger merger, string path)
    {
        foreach (var row in CsvFile.Read(path))
        {
            var university = merger.Of(row["name"]);
            if (Flag(row, "is_985"))
            {
                university.AddGround(InstitutionKind.Project985, "教育部“985工程”学校名单（2008-04-25）");
            }

            if (Flag(row, "is_211"))
            {
                university.AddGround(InstitutionKind.Project211, "教育部“211工程”学校名单（2008-04-25）");
            }

            if (Flag(row, "is_double_first_class"))
            {
                university.AddGround(InstitutionKind.DoubleFirstClassDiscipline, "第二轮“双一流”建设高校及建设学科名单（教研函〔2022〕1号）");
            }

            // Two universities choose their disciplines themselves; the cell says so in brackets instead of naming any.
            if (row["disciplines"].StartsWith('（'))
            {
                university.AddRemark("“双一流”建设学科" + row["disciplines"].Trim('（', '）'));
            }
            else
            {
                university.SetDisciplines(row["disciplines"].Split(';', StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }

    private static void Aliases(InstitutionMerger merger, string path)
    {
        foreach (var row in CsvFile.Read(path))
        {
            merger.AddAlias(row["alias"], merger.Find(row["name"]) ?? throw row.Wrong($"高校名单中没有“{row["name"]}”"));
        }
    }

    private static void OtherUniversities(InstitutionMerger merger, string path)
    {
        foreach (var row in CsvFile.Read(path))
        {
            if (merger.Find(row["name"]) is null)
            {
                merger.Of(row["name"]).AddRemark($"教育部名单内高校（2025-06-20，{row["level"]}），非985、211、双一流");
            }
        }
    }

    private static void Hospitals(InstitutionMerger merger, string path)
    {
        const string list = "北京市医保定点医疗机构名录（2023-03）";
        foreach (var row in CsvFile.Read(path))
        {
            var hospital = merger.OfCompound(row["name"]);
            if (row["level"] == "三级甲等")
            {
                hospital.AddGround(InstitutionKind.Grade3AHospital, list + row["level"]);
            }
            else
            {
                hospital.AddRemark(list + row["level"]);
            }
        }
    }

    private static void ResearchInstitutes(InstitutionMerger merger, string path)
    {
        foreach (var row in CsvFile.Read(path))
        {
            var institute = merger.OfCompound(row["name"]);
            switch (row["kind"])
            {
                case "中国科学院院属机构":
                    institute.AddGround(InstitutionKind.NationalResearchInstitute, "中国科学院院属机构表");
                    break;
                case "北京市新型研发机构":
                    institute.AddGround(InstitutionKind.NewTypeResearchInstitute, "北京市新型研发机构报道（国办第八次大督查典型经验）");
                    break;
                default:
                    institute.AddRemark(row["kind"]);
                    break;
            }

            if (row["in_2026_name_list"] == "未见")
            {
                institute.AddRemark("2026年前后的院属机构名称表未见，可能已更名或合并");
            }
        }
    }

    private static void InChangping(InstitutionMerger merger, string path)
    {
        foreach (var row in CsvFile.Read(path))
        {
            var known = merger.Find(row["name"]);
            var institution = known ?? merger.OfCompound(row["name"]);
            var evidence = row["kind"] == "医疗机构"
                ? "北京市医保定点医疗机构名录（2023-03）昌平区"
                : "驻昌单位名录：" + string.Join("，", new[] { row["site"], row["evidence"] }.Where(text => text.Length > 0));

            // A source that only reports a plan proves nothing about today; the officer confirms it.
            if (evidence.Contains("未核实", StringComparison.Ordinal))
            {
                institution.AddRemark(evidence);
                continue;
            }

            institution.AddGround(InstitutionKind.LocatedInChangping, evidence);
            if (row["kind"] == "医疗机构" && known is null)
            {
                institution.AddRemark("北京市医保定点医疗机构名录（2023-03）" + row["evidence"]);
            }
        }
    }

    private static void Overseas(InstitutionMerger merger, string path)
    {
        foreach (var row in CsvFile.Read(path))
        {
            var names = row["names_zh"].Split(';');
            var university = merger.Of(names[0]);
            university.AddRemark($"境外院校名称对照表收录（{row["name_en"]}）；是否国际知名由经办人确认");
            foreach (var alias in names.Skip(1).Append(row["name_en"]).Concat(row["aliases_en"].Split(';', StringSplitOptions.RemoveEmptyEntries)))
            {
                merger.AddAlias(alias, university);
            }
        }
    }

    private static bool Flag(CsvRow row, string column) => row[column] switch
    {
        "1" => true,
        "0" => false,
        _ => throw row.Wrong($"“{column}”列应为 1 或 0"),
    };
}
