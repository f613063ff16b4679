using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Changping.Admin.Store;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Published;

/// <summary>The published web application in Production: pages with what they name, a document made from a template, and registers.</summary>
[Collection(PublishedCollection.Name)]
public sealed partial class PublishedSiteTests(PublishedProgram program)
{
    private const string Issued = "Issued2026pass";
    private const string Own = "Own2026password";

    [Fact]
    public async Task Pages_assets_documents_and_registers_come_from_the_published_folder()
    {
        var added = await program.RunAsync(["user", "add", "shiyong", "--role", "Officer", "--database", program.Demonstration], Issued + "\n");
        Assert.True(added.Status == 0, added.Errors);
        await using var site = await PublishedSite.StartAsync(program, program.Demonstration, program.Run);
        using var officer = new HttpClient { BaseAddress = new Uri(site.Address) };

        var first = await officer.GetStringAsync("/");
        Assert.Contains("登录", first, StringComparison.Ordinal);
        Assert.DoesNotContain("演示账号", first, StringComparison.Ordinal);
        await AssetsAreServedAsync(officer, first);

        Assert.Contains("新密码", await SubmitAsync(officer, "/sign-in", ("Input.UserName", "shiyong"), ("Input.Password", Issued)), StringComparison.Ordinal);
        var workbench = await SubmitAsync(officer, "/change-password", ("Input.Current", Issued), ("Input.Next", Own), ("Input.Again", Own));
        Assert.Contains("_framework/blazor.web.js", workbench, StringComparison.Ordinal);
        await AssetsAreServedAsync(officer, workbench);

        foreach (var address in new[] { $"/documents/{ADocument()}", $"/document-templates/{DocumentKind.Agreement}", "/exports/in-service",
            "/templates/experts" })
        {
            var file = await officer.GetByteArrayAsync(address);
            Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(file, 0, 2));
        }
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_what_to_set()
    {
        using var occupied = new TcpListener(IPAddress.Loopback, 0);
        occupied.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)occupied.LocalEndpoint).Port}";
        var folder = program.NewFolder();
        var ended = await program.RunAsync(["--urls", address], "", ("Data__Run", folder));

        Assert.Equal((1, ""), (ended.Status, ended.Output));
        Assert.Matches($"^不能在 {Regex.Escape(address)} 上提供网页：端口已被占用；[^\n]*--urls[^\n]*环境变量 URLS。\n$", ended.Errors);
        Assert.Contains("AddressInUse", string.Concat(Directory.EnumerateFiles(Path.Combine(folder, "logs")).Select(File.ReadAllText)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_policy_the_web_application_does_not_start()
    {
        var ended = await program.RunAsync(["--urls", "http://127.0.0.1:0"], "", ("Data__Root", program.NewFolder()));
        Assert.Equal((1, ""), (ended.Status, ended.Output));
        Assert.Matches(@"^数据文件 \S.*policy 有误（文件夹）：不存在；请[^\n]+。\n$", ended.Errors);
    }

    /// <summary>Below a file nothing can be made, whoever runs it.</summary>
    [Theory]
    [InlineData("Data__Run")]
    [InlineData("Data__Database")]
    public async Task A_folder_that_cannot_be_written_is_named_with_what_to_set(string setting)
    {
        var folder = program.NewFolder();
        var file = Path.Combine(folder, "文件");
        await File.WriteAllTextAsync(file, "");
        var ended = await program.RunAsync(["--urls", "http://127.0.0.1:0"], "", ("Data__Run", folder),
            (setting, Path.Combine(file, "run", "office.db")), ("ObstaclePage", "0"));
        Assert.Equal((1, ""), (ended.Status, ended.Output));
        Assert.Matches($"^文件夹 {Regex.Escape(file)}[^\n]* 不能写入，[^\n]*{setting}[^\n]*。\n$", ended.Errors);
    }

    [Fact]
    public async Task Whoever_opens_the_address_of_a_start_that_cannot_write_is_told_so_and_no_folder_is_named()
    {
        var file = Path.Combine(program.NewFolder(), "文件");
        await File.WriteAllTextAsync(file, "");
        using var process = Process.Start(program.Start(["--urls", "http://127.0.0.1:0"], ("Data__Run", Path.Combine(file, "run"))))!;
        process.StandardInput.Close();
        var address = (await process.StandardOutput.ReadLineAsync())!.Split(' ')[0];
        using var visitor = new HttpClient();
        using var answer = await visitor.GetAsync(new Uri($"{address}/sign-in"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("已有的数据没有改动", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), page, StringComparison.Ordinal);
        process.Kill();
        await process.WaitForExitAsync();
        Assert.Contains("不能写入", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private Guid ADocument()
    {
        using var database = new SqliteConnection($"Data Source={program.Demonstration};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var question = database.CreateCommand();
        question.CommandText = "SELECT Id FROM IssuedDocuments WHERE Kind = 'Agreement' LIMIT 1";
        return Guid.Parse((string)question.ExecuteScalar()!);
    }

    /// <summary>Every style sheet, script and picture that a page names is there, and compressed where that counts.</summary>
    private static async Task AssetsAreServedAsync(HttpClient visitor, string page)
    {
        var named = Asset().Matches(page).Select(match => match.Groups[1].Value).Where(address => address != "/").ToList();
        Assert.Contains(named, address => address.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(named, address => address.EndsWith(".js", StringComparison.Ordinal));
        foreach (var address in named)
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } } };
            using var answer = await visitor.SendAsync(question);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.True(answer.Content.Headers.ContentLength < 4096 || answer.Content.Headers.ContentEncoding.Contains("br"), $"{address} is not compressed");
        }
    }

    /// <summary>Fills in the page's form as a browser would.</summary>
    private static async Task<string> SubmitAsync(HttpClient visitor, string address, params (string Name, string Value)[] fields)
    {
        var page = await visitor.GetStringAsync(address);
        var hidden = Hidden().Matches(page).Select(match => (Name: match.Groups[1].Value, Value: WebUtility.HtmlDecode(match.Groups[2].Value)));
        using var form = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await visitor.PostAsync(address, form);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("(?:<link[^>]* href|<script[^>]* src)=\"([^\"]+)\"")]
    private static partial Regex Asset();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
