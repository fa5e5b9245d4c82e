using System.Text.Json;
using MediatR;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Files;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Brings a file: its columns are read and their fields guessed; nothing is taken in yet.</summary>
/// <remarks>
/// XLSX, XLSM, XLS, XLSB, CSV (comma, semicolon, tab or bar; UTF-8, UTF-16, GB18030, Shift_JIS or Windows-1252) and JSON, told apart by content. A mapping that was
/// used for a file with the same columns is taken up again. Look at <c>columns</c> and <c>preview</c>, correct them with <c>PATCH</c>, count with <c>dry-run</c>, then <c>run</c>.
/// </remarks>
public sealed class UploadImport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/imports", async (HttpRequest request, IMediator mediator, CancellationToken stop) => await mediator.Send(new Command(await Upload.Read(request, stop)), stop))
        .TakesFile("kind")
        .Creates("/imports")
        .Allow(Permissions.Import);

    /// <summary>The command.</summary>
    public sealed record Command(Upload Upload) : ICommand<ImportView>, IOwnTransaction;

    /// <summary>Receives it; what it holds is told by its content.</summary>
    public sealed class Handler(Imports imports, ImportIntake intake) : IRequestHandler<Command, ImportView>
    {
        /// <inheritdoc/>
        public async Task<ImportView> Handle(Command request, CancellationToken cancellationToken)
        {
            var upload = request.Upload;
            // A form may name the kind behind the file; where it does so before, an unknown one is refused without taking the file in.
            if (upload.Fields.TryGetValue("kind", out var early)) imports.Target(early);
            var path = await ImportFiles.Receive(upload.Content, cancellationToken);
            try
            {
                await upload.ReadOn(cancellationToken);
                var target = imports.Target(upload.Fields.GetValueOrDefault("kind") ?? throw Refusals.Malformed("kind", "required"));
                return await intake.Take(path, upload.FileName, target, cancellationToken);
            }
            catch (UnreadableFile failure)
            {
                throw Imports.Refuse(failure);
            }
            finally
            {
                File.Delete(path);
            }
        }
    }
}
