using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Store.Sqlite;

/// <summary>
/// The databases of the programs that were given out, kept as they were made: whatever the schema becomes, each is brought up by the next start and loses
/// nothing. A step that was given out is never edited; a change is a step of its own.
/// </summary>
public sealed class ReleasedDatabaseTests
{
    private const string Columns = """
        SELECT group_concat(name, char(10)) FROM (
            SELECT tables.name || '.' || columns.name AS name FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table' ORDER BY 1)
        """;

    [Theory]
    [InlineData("first", false)]
    [InlineData("first", true)]
    public async Task A_database_that_was_given_out_is_brought_up_with_all_that_it_holds(string release, bool byTheNextProgram)
    {
        await using var database = new BareDatabase(isOfToday: !byTheNextProgram);
        await using var made = new BareDatabase(isOfToday: !byTheNextProgram);
        SqliteFile.Do(database.File, SourceTree.Read($"Changping.Admin.Tests/Store/Releases/{release}.sql"));
        SqliteFile.Do(database.File,
            "INSERT INTO AspNetRoles (Id, Name, NormalizedName) VALUES ('00000000-0000-0000-0000-000000000001', 'Officer', 'OFFICER')");
        await database.StartAsync();
        await made.StartAsync();
        SqliteConnection.ClearAllPools();

        await database.RequireCurrentAsync();
        Assert.Equal("Officer", SqliteFile.Text(database.File, "SELECT Name FROM AspNetRoles"));
        Assert.Equal("4096 8192", $"{SqliteFile.Text(database.File, "SELECT CAST(page_size AS TEXT) FROM pragma_page_size")} "
            + SqliteFile.Text(made.File, "SELECT CAST(page_size AS TEXT) FROM pragma_page_size"));
        Assert.Equal(SqliteFile.Text(made.File, Columns), SqliteFile.Text(database.File, Columns));
    }

    /// <summary>Before, the form's words were read into one of four degrees and not kept.</summary>
    [Fact]
    public async Task A_degree_that_was_kept_as_one_of_four_is_kept_as_its_word()
    {
        await using var database = new BareDatabase(isOfToday: true);
        SqliteFile.Do(database.File, SourceTree.Read("Changping.Admin.Tests/Store/Releases/first.sql"));
        SqliteFile.Do(database.File, """
            INSERT INTO Experts (Id, Number, DocumentKind, DocumentNumber, Version, Details_Name) VALUES ('E', '2026-专家-0001', 'Passport', 'X1', 1, '测试');
            INSERT INTO Nominations (Id, Number, ExpertId, NominatedOn, IsAdmitted, Version, Facts_InstitutionId, Facts_Credentials_Degree)
            SELECT value, value, 'E', '2026-11-0' || key, 1, 1, 'I', value FROM json_each('["Doctorate", "Master", "Bachelor", "None", null]') WHERE value IS NOT NULL
            UNION ALL SELECT 'Open', 'Open', 'E', '2026-11-09', 1, 1, 'I', NULL;
            """);
        await database.StartAsync();
        SqliteConnection.ClearAllPools();

        Assert.Equal("Bachelor 学士;Doctorate 博士;Master 硕士;None 无;Open -", SqliteFile.Text(database.File,
            "SELECT group_concat(line, ';') FROM (SELECT Number || ' ' || coalesce(Facts_Credentials_Degree, '-') AS line FROM Nominations ORDER BY 1)"));
    }

    /// <summary>Before, one person's entry sufficed, and nobody kept the file in mind.</summary>
    [Fact]
    public async Task A_policy_that_one_person_put_into_force_stays_in_force_until_another_confirms_it()
    {
        await using var database = new BareDatabase(isOfToday: true);
        SqliteFile.Do(database.File, SourceTree.Read("Changping.Admin.Tests/Store/Releases/first.sql"));
        SqliteFile.Do(database.File, """
            INSERT INTO PolicyActivations (Id, PolicyVersion, IssuedOn, Evidence, EnteredBy_Id, EnteredBy_Name, EnteredOn)
            VALUES ('00000000-0000-0000-0000-0000000000F1', '2.0', '2026-01-15', '昌科发〔2026〕1号', '00000000-0000-0000-0000-0000000000C1', '周管理', '2026-01-20');
            """);
        await database.StartAsync();
        SqliteConnection.ClearAllPools();

        Assert.Equal("InForce Activation 2026-01-15 2026-01-20 2026-01-20 周管理 [{\"Id\":\"00000000-0000-0000-0000-0000000000c1\",\"Name\":\"周管理\"}] -", SqliteFile.Text(database.File, """
            SELECT State || ' ' || Kind || ' ' || IssuedOn || ' ' || GoLiveOn || ' ' || Decision_PreparedAt || ' ' || Decision_PreparedBy_Name || ' ' || Decision_Authors
                || ' ' || coalesce(FileHash, '-') FROM PolicyActivations
            """));
    }

    /// <summary>Before, goals were one text and results had other kinds.</summary>
    [Fact]
    public async Task Goals_and_results_keep_their_words_where_no_kind_names_them()
    {
        await using var database = new BareDatabase(isOfToday: true);
        SqliteFile.Do(database.File, SourceTree.Read("Changping.Admin.Tests/Store/Releases/first.sql"));
        SqliteFile.Do(database.File, """
            INSERT INTO Enterprises (Id, Name, CreditCode, Industry, RegisteredAddress, SearchText, Version) VALUES ('E', '企', '91', '医药健康', '昌平', '企', 1);
            INSERT INTO Experts (Id, Number, DocumentKind, DocumentNumber, Version, Details_Name) VALUES ('X', '2026-专家-0001', 'Passport', 'X1', 1, '测试');
            INSERT INTO Projects (Id, AgreementVersion, Authors, Number, EnterpriseId, ExpertId, State, IsRegistered, Version, Facts_Field, Facts_Title, Facts_TotalCost_Fen, Facts_Goals)
            VALUES ('P1', 0, '[]', '1', 'E', 'X', 'Draft', 0, 1, 'NaturalSciences', '一', 1, '攻克"界面"难题'), ('P2', 0, '[]', '2', 'E', 'X', 'Draft', 0, 1, 'NaturalSciences', '二', 1, NULL);
            INSERT INTO JointResults (Id, ProjectId, Kind, AchievedOn, Title, Quantity, Evidence, Version, Amount_Fen, EnteredBy_Id, EnteredBy_Name)
            SELECT value, 'P1', value, '2026-01-01', value, 2, '证', 1, 0, 'A', '甲'
            FROM json_each('["Patent", "Product", "Application", "Platform", "Training", "Conversion"]');
            """);
        await database.StartAsync();
        SqliteConnection.ClearAllPools();

        Assert.Equal("[{\"Kind\":\"Other\",\"Words\":\"攻克\\\"界面\\\"难题\"}] []",
            SqliteFile.Text(database.File, "SELECT group_concat(Facts_Goals, ' ') FROM (SELECT Facts_Goals FROM Projects ORDER BY Number)"));
        Assert.Equal("Application ProjectGranted,Conversion Conversion,Patent Other 专利：Patent 2,Platform Platform,Product Product,Training Training",
            SqliteFile.Text(database.File,
            "SELECT group_concat(Id || ' ' || Kind || iif(Kind = 'Other', ' ' || Title || ' ' || Quantity, ''), ',') FROM (SELECT * FROM JointResults ORDER BY Id)"));
    }

    /// <summary>Before, everybody who had the file, a copy or a backup read them.</summary>
    [Fact]
    public async Task Numbers_that_stood_there_clear_are_encrypted_and_nothing_of_them_is_left_in_free_pages()
    {
        await using var database = new BareDatabase(isOfToday: true);
        SqliteFile.Do(database.File, SourceTree.Read("Changping.Admin.Tests/Store/Releases/first.sql"));
        SqliteFile.Do(database.File, """
            INSERT INTO Experts (Id, Number, DocumentKind, DocumentNumber, Version, Details_Name, Details_Phone)
            SELECT 'X' || value, 'N' || value, 'Passport', 'E8812' || value, 1, '测试', '1990001' || value
            FROM (WITH RECURSIVE n(value) AS (SELECT 1000 UNION ALL SELECT value + 1 FROM n WHERE value < 3000) SELECT value FROM n);
            """);
        await database.StartAsync();
        await using (var context = await database.Contexts.CreateDbContextAsync())
        {
            Assert.Equal("19900012000", await context.Experts.Where(expert => expert.DocumentNumber == "E88122000")
                .Select(expert => expert.Details.Phone).SingleAsync());
        }

        SqliteConnection.ClearAllPools();
        Assert.DoesNotContain("E8812", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(database.File)), StringComparison.Ordinal);
        Assert.DoesNotContain("1990001", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(database.File)), StringComparison.Ordinal);
    }

    /// <summary>Before, names stood in the order of their bytes and nobody was found by initials.</summary>
    [Fact]
    public async Task A_company_of_before_is_found_by_initials_and_stands_where_it_sounds()
    {
        await using var database = new BareDatabase(isOfToday: true);
        SqliteFile.Do(database.File, SourceTree.Read("Changping.Admin.Tests/Store/Releases/first.sql"));
        SqliteFile.Do(database.File, """
            INSERT INTO Enterprises (Id, Name, CreditCode, Industry, RegisteredAddress, SearchText, Version)
            VALUES ('A', '张家样例', '91', '医药健康', '昌平', '张家样例医药健康91', 1), ('B', '安宁样例', '92', '医药健康', '昌平', '安宁样例医药健康92', 1);
            """);
        await database.StartAsync();
        SqliteConnection.ClearAllPools();

        Assert.Equal("安宁样例医药健康92 ANYL,张家样例医药健康91 ZJYL", SqliteFile.Text(database.File,
            "SELECT group_concat(SearchText, ',') FROM (SELECT SearchText FROM Enterprises ORDER BY NameOrder)"));
    }
}
