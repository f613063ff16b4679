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
        OtherUniversities(merger, Path.Combine(directory, "moe_universities_2025.csv"));
        Hospitals(merger, Path.Combine(directory, "hospitals.csv"));
        ResearchInstitutes(merger, Path.Combine(directory, "research_institutes.csv"));
        InChangping(merger, Path.Combine(directory, "changping_institutions.csv"));
        Overseas(merger, Path.Combine(directory, "overseas_universities.csv"));

        // Some of the names that they point to stand in the last of the lists only.
        Aliases(merger, Path.Combine(directory, "university_aliases.csv"));
        Aliases(merger, Path.Combine(directory, "hospital_aliases.csv"));
        Aliases(merger, Path.Combine(directory, "institute_aliases.csv"));
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
            merger.AddAlias(row["alias"], merger.Find(row["name"]) ?? throw row.Wrong($"各名录中没有“{row["name"]}”"), row["source"]);
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
        foreach (var row in CsvFile.Read(path))
        {
            var hospital = merger.OfCompound(row["name"]);
            if (row["level"] == "三级甲等")
            {
                hospital.AddGround(InstitutionKind.Grade3AHospital, Told(row["level"], row));
            }
            else
            {
                hospital.AddRemark(Told(row["level"], row));
            }
        }
    }

    /// <summary>A kind marked 待核对 proves nothing; whether 二（一）2 means national laboratories and institutes of state enterprises is not settled
    /// (reading 0033).</summary>
    private static void ResearchInstitutes(InstitutionMerger merger, string path)
    {
        foreach (var row in CsvFile.Read(path))
        {
            var institute = merger.OfCompound(row["name"]);
            InstitutionKind? kind = row["kind"] switch
            {
                "中国科学院院属机构" or "国家级科研机构" => InstitutionKind.NationalResearchInstitute,
                "北京市属科研机构" => InstitutionKind.BeijingResearchInstitute,
                "北京市新型研发机构" => InstitutionKind.NewTypeResearchInstitute,
                _ => null,
            };
            if (kind is { } proved)
            {
                institute.AddGround(proved, Told(row["kind"], row));
            }
            else
            {
                institute.AddRemark(Told(row["kind"], row));
            }

            switch (row["in_2026_name_list"])
            {
                case "未见":
                    institute.AddRemark("2026年前后的院属机构名称表未见，可能已更名、合并或撤销");
                    break;
                case "现名（常识）":
                    institute.AddRemark("现仍用此名：常识，待区科委核对");
                    break;
                default:
                    break;
            }
        }
    }

    private static void InChangping(InstitutionMerger merger, string path)
    {
        foreach (var row in CsvFile.Read(path))
        {
            var known = merger.Find(row["name"]);
            var institution = known ?? merger.OfCompound(row["name"]);
            var isHospital = row["kind"] == "医疗机构";
            var place = row["site"].Length > 0 ? row["site"] : isHospital ? "昌平区" : "驻昌单位名录";
            var evidence = Told(isHospital ? place : string.Join("，", new[] { place, row["evidence"] }.Where(text => text.Length > 0)), row);

            // A source that only reports a plan proves nothing about today; the officer confirms it.
            if (row["evidence"].Contains("未核实", StringComparison.Ordinal))
            {
                institution.AddRemark(evidence);
                continue;
            }

            institution.AddGround(InstitutionKind.LocatedInChangping, evidence);
            if (isHospital && known is null)
            {
                institution.AddRemark(row["evidence"]);
            }
        }
    }

    /// <summary>With the row's own source: what it rests on differs from row to row.</summary>
    private static string Told(string said, CsvRow row) => $"{said}；据 {row["source"]}";

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
