using System.Text.Json;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Published;

/// <summary>The verbs of the published program: what it decides by came with it.</summary>
[Collection(PublishedCollection.Name)]
public sealed class PublishedVerbsTests(PublishedProgram program)
{
    [Fact]
    public void Every_data_file_is_given_out_in_its_folder() => Expect.None(
        from file in SourceTree.DataFiles("policy", "reference", "templates")
        let path = Path.GetRelativePath(SourceTree.DataDirectory, file)
        let given = Path.Combine(program.Folder, "data", path)
        where !File.Exists(given) || !File.ReadAllBytes(given).SequenceEqual(File.ReadAllBytes(file))
        select path);

    [Fact]
    public async Task It_calculates_where_there_is_no_database_and_leaves_none()
    {
        var run = Path.Combine(program.NewFolder(), "run");
        var answer = Answer(await program.RunAsync(["calculate", "subsidy", "--cost", "800000", "--field", "natural", "--json"], "", ("Data__Run", run)));
        Assert.Equal("300000.00", answer.GetProperty("amount").GetString());
        Assert.False(Directory.Exists(run));
    }

    [Fact]
    public async Task It_imports_assesses_and_exports()
    {
        var folder = program.NewFolder();
        var database = Path.Combine(folder, "office.db");
        var written = Answer(await program.RunAsync(["import", "institutions", Sample("institutions"), "--commit", "--database", database, "--json"]));
        Assert.True(written.GetProperty("committed").GetBoolean());

        var judged = Answer(await program.RunAsync(["assess", Sample("experts-clean"), "--database", database, "--json"]));
        Assert.All(judged.GetProperty("rows").EnumerateArray(), row => Assert.Equal("2.0", row.GetProperty("policy").GetString()));

        var file = Path.Combine(folder, "派出单位.xlsx");
        var exported = Answer(await program.RunAsync(["export", "institutions", "--out", file, "--database", database, "--json"]));
        Assert.Equal(written.GetProperty("new").GetInt32(), exported.GetProperty("rows").GetInt32());
        Assert.Equal("PK"u8, File.ReadAllBytes(file).AsSpan(0, 2));
    }

    [Fact]
    public async Task Its_demonstration_is_sound()
    {
        var answer = Answer(await program.RunAsync(["verify", "--database", program.Demonstration, "--json"]));
        Assert.True(answer.GetProperty("ok").GetBoolean(), answer.GetRawText());
    }

    [Fact]
    public async Task Without_its_policy_a_verb_says_in_one_sentence_which_folder_is_missing()
    {
        var data = program.NewFolder();
        string[] verb = ["calculate", "period", "--start", "2026-01-31"];
        var ended = await program.RunAsync(verb, "", ("Data__Root", data));
        Assert.Equal((1, ""), (ended.Status, ended.Output));
        Assert.Equal($"数据文件 {Path.Combine(data, "policy")} 有误（文件夹）：不存在；请改正，或从发布包（源码的 data 文件夹）取回原件。\n", ended.Errors);

        ended = await program.RunAsync([.. verb, "--json"], "", ("Data__Root", data));
        var refused = JsonDocument.Parse(ended.Output).RootElement.GetProperty("refused");
        Assert.Equal((1, "data-file", ""), (ended.Status, refused.GetProperty("code").GetString(), ended.Errors));
    }

    private static string Sample(string name) => Path.Combine(SourceTree.DataDirectory, "samples", name + ".xlsx");

    private static JsonElement Answer(Ended ended)
    {
        Assert.True(ended.Status == 0, ended.Output + ended.Errors);
        return JsonDocument.Parse(ended.Output).RootElement;
    }
}
