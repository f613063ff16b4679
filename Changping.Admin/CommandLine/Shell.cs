using System.CommandLine;
using System.Text.Json;
using Changping.Admin.Data;
using Changping.Admin.Data.Imports;
using Changping.Admin.Demonstration;
using Changping.Admin.Registers;
using Changping.Admin.Security;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.CommandLine;

/// <summary>What every verb needs: the office over its database, one way to answer, and refusals turned into exit status 1.</summary>
internal sealed class Shell(Func<string?, ServiceProvider> open, Option<string?> database, Option<bool> json)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUse = 2;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Runs a verb over the database, brought to its current shape first.</summary>
    public Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> verb) => RunAsync(parsed, parsed.GetValue(database), verb);

    /// <summary>Runs a verb that writes nothing: where there is no database yet, none is left behind.</summary>
    public async Task<int> ReadAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> verb)
    {
        var file = parsed.GetValue(database);
        if (file is null || File.Exists(file))
        {
            return await RunAsync(parsed, file, verb);
        }

        var folder = Directory.CreateTempSubdirectory("changping");
        try
        {
            return await RunAsync(parsed, Path.Combine(folder.FullName, "empty.db"), verb);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One JSON object on standard output, or the text where none was asked for.</summary>
    public void Answer(ParseResult parsed, object value, Func<string> text) =>
        Console.Out.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(value, Format) : text());

    /// <summary>Whatever the office refuses is said in one place, with exit status 1.</summary>
    public int Refuse(ParseResult parsed, string code, string message, string? register = null)
    {
        if (parsed.GetValue(json))
        {
            object refusal = register is null
                ? new { refused = new { code, message } }
                : new { register, refused = new { code, message } };
            Console.Out.WriteLine(JsonSerializer.Serialize(refusal, Format));
        }
        else
        {
            Console.Error.WriteLine(message);
        }

        return Refused;
    }

    public static int Misused(string message)
    {
        Console.Error.WriteLine(message);
        return WrongUse;
    }

    private async Task<int> RunAsync(ParseResult parsed, string? file, Func<IServiceProvider, Task<int>> verb)
    {
        await using var services = open(file);
        try
        {
            await DatabaseStart.EnsureReadyAsync(services.GetRequiredService<IDbContextFactory<AdminDbContext>>());
            await using var scope = services.CreateAsyncScope();
            return await verb(scope.ServiceProvider);
        }
        catch (Exception refused) when (CodeOf(refused) is not null)
        {
            return Refuse(parsed, CodeOf(refused)!, refused.Message);
        }
    }

    /// <summary>Null: not a refusal but a bug, which ends the program with its trace.</summary>
    private static string? CodeOf(Exception exception) => exception switch
    {
        PolicySilentException => "policy-silent",
        RuleViolationException => "rule",
        ConflictException => "conflict",
        ImportBlockedException => "faulty-rows",
        WorkbookRefusedException refused => refused.Code,
        NotPermittedException => "not-permitted",
        AccountRefusedException => "account",
        DatabaseNotEmptyException => "not-empty",
        _ => null,
    };
}
