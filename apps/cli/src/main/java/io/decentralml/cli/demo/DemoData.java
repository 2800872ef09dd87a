package io.decentralml.cli.demo;

import io.decentralml.federated.ClientId;
import io.decentralml.federated.Organisation;
import io.decentralml.federated.Partitioning;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.participant.Participant;
import io.decentralml.training.Dataset;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Digits;
import io.decentralml.training.IdxFolder;
import io.decentralml.training.ModelShape;
import java.io.IOException;
import java.util.List;

/**
 * What is trained on, and by which plan.
 *
 * @param split the data of all organisations, and what nobody trains on
 * @param organisations whose data is which
 * @param plan what all agree on
 */
record DemoData(DatasetSplit split, List<Organisation> organisations, TrainingPlan plan) {
  static DemoData load(DemoSettings settings, List<Participant> contributors) throws IOException {
    DatasetSplit split =
        settings.data().isPresent()
            ? IdxFolder.load(settings.data().get(), settings.seed())
            : Digits.load().holdOut(settings.seed());
    Dataset training = split.training();
    List<ClientId> clients =
        contributors.stream().map(each -> ClientId.of(each.key().accountId())).toList();
    return new DemoData(
        split,
        Organisation.of(
            training, clients, new Partitioning.Dirichlet(settings.alpha()), settings.seed()),
        TrainingPlan.of(ModelShape.of(training), settings.seed())
            .withRounds(settings.rounds())
            .withLocalEpochs(settings.localEpochs()));
  }
}
