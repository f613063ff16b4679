using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Changping.Admin.Features.Administration.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>Somebody at a screen of their own: what they open, press and enter, and what they then read there.</summary>
internal sealed class Person(IPage page, string user)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("BROWSER_PICTURES");

    /// <summary>Kinds of dialogs that axe has seen; each once is enough.</summary>
    private static readonly ConcurrentDictionary<string, string> Looked = new();

    private int _pictures;

    public IPage Page => page;
    public string Password { get; set; } = DemoAccounts.Password;

    /// <summary>The last part of the address, which is the number of the record on screen.</summary>
    public string Number => Uri.UnescapeDataString(new Uri(page.Url).Segments[^1]);

    public ILocator Main => page.Locator("main");
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>Signs in where nobody is signed in yet, and again where the session has ended meanwhile, whose own way there leads back elsewhere.</summary>
    public async Task OpenAsync(string address)
    {
        await SignIn.GoAsync(page, address);
        if (SignIn.IsShown(page))
        {
            Password = await SignIn.SubmitAsync(page, user, Password);
            await page.GotoAsync(address);
        }

        await ArriveAsync();
    }

    public async Task FollowAsync(string link)
    {
        var from = page.Url;
        await Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(from);
        await ArriveAsync();
    }

    public ILocator Button(string name) => Main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Card(string title) => Main.Locator("section.card").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });

    public ILocator Row(string text) => Main.Locator("tbody tr").Filter(new() { HasText = text });

    public Task ReadsAsync(params string[] texts) => ReadsAsync(Main, texts);

    public static async Task ReadsAsync(ILocator place, params string[] texts)
    {
        foreach (var text in texts)
        {
            await Expect(place).ToContainTextAsync(text);
        }
    }

    public Task SeesStateAsync(string state) => Expect(page.Locator(".page-head .chip").First).ToHaveTextAsync(state);

    /// <summary>The button is not there at all: the step is somebody else's.</summary>
    public Task IsNotOfferedAsync(string button) => Expect(Button(button)).ToHaveCountAsync(0);

    /// <summary>The button is there and disabled, and says why.</summary>
    public async Task IsKeptFromAsync(string button, string why)
    {
        await Expect(Button(button)).ToBeDisabledAsync();
        await Expect(Button(button)).ToHaveAttributeAsync("title", new Regex(Regex.Escape(why)));
    }

    /// <summary>Opens a dialog by a button, enters what it asks for by label, confirms, and sees it close.</summary>
    public async Task DecideAsync(string button, params (string Label, string Text)[] entries)
    {
        await Button(button).First.ClickAsync();
        await ConfirmAsync(button, entries);
    }

    /// <summary>The dialog that is open: entered, confirmed by a double click as many click, and closed by that.</summary>
    /// <param name="name">Of its picture.</param>
    public async Task ConfirmAsync(string name, params (string Label, string Text)[] entries)
    {
        await EnterInDialogAsync(entries);
        await PictureAsync(name);
        await Confirming.DblClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }

    /// <summary>A batch of one row: its dialog opened, looked at, confirmed, its result read, and closed.</summary>
    /// <param name="note">What the dialog says of the row beforehand.</param>
    public async Task RunBatchAsync(string button, string note, params (string Label, string Text)[] entries)
    {
        await Button(button).ClickAsync();
        await Expect(Dialog).ToContainTextAsync(note);
        await EnterInDialogAsync(entries);
        await PictureAsync(button);
        await Confirming.DblClickAsync();
        await Expect(Dialog).ToContainTextAsync("办成 1 行");
        await Confirming.ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Tries what the dialog then refuses; nothing was changed.</summary>
    public async Task IsRefusedAsync(string button, string why, params (string Label, string Text)[] entries)
    {
        await Button(button).First.ClickAsync();
        await EnterInDialogAsync(entries);
        await Confirming.ClickAsync();
        await Expect(Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(why);
        await PictureAsync($"{button}不准");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "取消" }).ClickAsync();
        if (entries.Length > 0)
        {
            await Dialog.GetByRole(AriaRole.Button, new() { Name = "放弃填写" }).ClickAsync();
        }

        await Expect(Dialog).ToHaveCountAsync(0);
    }

    public async Task ChooseFromMenuAsync(string menu, string item)
    {
        var opened = Main.Locator("details").Filter(new() { Has = page.Locator("summary").Filter(new() { HasText = menu }) });
        await opened.Locator("summary").ClickAsync();
        await opened.GetByRole(AriaRole.Button, new() { Name = item, Exact = true }).ClickAsync();
    }

    public static async Task EnterAsync(ILocator place, IEnumerable<(string Label, string Text)> entries)
    {
        foreach (var (label, text) in entries)
        {
            await EnterAsync(place.GetByLabel(label), text);
        }
    }

    /// <summary>Typed, or chosen where the field is a choice.</summary>
    public static async Task EnterAsync(ILocator field, string text)
    {
        if (await field.GetAttributeAsync("readonly") is null)
        {
            await field.FillAsync(text);
            return;
        }

        await field.ClickAsync();
        await field.Page.GetByRole(AriaRole.Option, new() { Name = text, Exact = true }).ClickAsync();
        await Expect(field).ToHaveValueAsync(text);
    }

    public async Task UploadAsync(string name, string mediaType, byte[] content, string? card = null)
    {
        // Nobody is as quick as this test: the input is there before the page listens to it.
        await page.WaitForFunctionAsync("() => document.querySelector('input[type=file]')?._blazorInputFileNextFileId !== undefined");
        await (card is null ? page.Locator("input[type=file]") : Card(card).Locator("input[type=file]")).SetInputFilesAsync(new FilePayload { Name = name, MimeType = mediaType, Buffer = content });
    }

    public async Task<byte[]> DownloadAsync(ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>For who looks at the pages afterwards: only where BROWSER_PICTURES names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Pictures is { Length: > 0 })
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{user}-{++_pictures:00}-{name.TrimEnd('…')}.png") });
        }
    }

    private ILocator Confirming => Dialog.Locator(".mud-dialog-actions button.primary, .mud-dialog-actions button.danger");

    private async Task EnterInDialogAsync((string Label, string Text)[] entries)
    {
        await page.WaitForFunctionAsync("() => document.activeElement?.closest('.mud-dialog')");
        await ListenAsync();
        await EnterAsync(Dialog, entries);
        var title = await Dialog.Locator(".mud-dialog-title").InnerTextAsync();
        if (Looked.TryAdd(string.Concat(title.Where(letter => !char.IsAsciiDigit(letter))), user))
        {
            Assert.Empty(await AxeFindings.OfAsync(Dialog, title));
        }
    }

    /// <summary>Nobody types as quickly as these tests: a form is there before its page listens and has given the focus.</summary>
    private async Task ListenAsync() => await page.WaitForFunctionAsync(
        "() => [...document.querySelectorAll('[data-form]')].every(form => sessionStorage.getItem(`form:${form.dataset.form}`))");

    private async Task ArriveAsync()
    {
        await page.Locator("main h1").First.WaitForAsync();
        await Expect(page.Locator("main .ghost:visible")).ToHaveCountAsync(0);
        await ListenAsync();
    }
}
